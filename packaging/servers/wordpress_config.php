<?php
// A WordPress for one proof: wordpress.py fills in the socket.
define('DB_NAME', 'desk');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:@SOCKET@');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
// Its address is the one it is asked by: a proxy may stand before it.
define('WP_HOME', 'http://' . $_SERVER['HTTP_HOST']);
define('WP_SITEURL', WP_HOME);
define('WP_ENVIRONMENT_TYPE', 'local'); // application passwords without https
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1,localhost');
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true); // whoever proves something asks for wp-cron.php
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $word) {
    define($word . '_KEY', $word . ' key of a site that nobody keeps');
    define($word . '_SALT', $word . ' salt of a site that nobody keeps');
}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
