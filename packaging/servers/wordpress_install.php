<?php
// Installs WordPress without a browser, makes the users and prints their application passwords.
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = getenv('DESK_HOST');
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
function wp_new_blog_notification() {} // no mail
function wp_mail() { return true; }
require getenv('DESK_SITE') . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('The Daily Proof', 'chief', 'chief@example.test', true, '', wp_generate_password());
wp_cache_flush();
global $wp_rewrite;
$wp_rewrite->set_permalink_structure('/%year%/%monthnum%/%day%/%postname%/');
$wp_rewrite->flush_rules(true);
update_option('timezone_string', 'Asia/Seoul');
update_option('default_pingback_flag', 0);
wp_delete_post(1, true); // what WordPress writes by itself
wp_delete_post(2, true);
$users = [];
foreach (json_decode(getenv('DESK_USERS'), true) as [$login, $role, $name]) {
    $id = wp_insert_user([
        'user_login' => $login,
        'user_pass' => wp_generate_password(),
        'user_email' => "$login@example.test",
        'role' => $role,
        'display_name' => $name,
    ]);
    [$password] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'Copydesk']);
    $users[$login] = ['id' => $id, 'password' => WP_Application_Passwords::chunk_password($password)];
}
echo json_encode(['version' => get_bloginfo('version'), 'users' => $users]);
