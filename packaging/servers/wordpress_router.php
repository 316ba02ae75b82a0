<?php
// For PHP's own web server: a file as it is, a folder by its index.php, all else by WordPress.
$root = $_SERVER['DOCUMENT_ROOT'];
$path = urldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/');
if (strpos($path, '..') !== false) {
    http_response_code(400);
    exit;
}
if ($path !== '/' && is_file($root . $path)) {
    return false;
}
$script = '/index.php';
if ($path !== '/' && is_file($root . rtrim($path, '/') . '/index.php')) {
    $script = rtrim($path, '/') . '/index.php';
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $script;
$_SERVER['SCRIPT_FILENAME'] = $root . $script;
chdir(dirname($root . $script));
require $root . $script;
