#[test]
fn the_host_is_shown_and_the_token_is_not() {
    for token in ["s3cr3t", "", "a-much-longer-token-than-that"] {
        let config = Config {
            host: "db.internal".to_string(),
            token: Secret(token.to_string()),
        };
        let wanted = "Config { host: \"db.internal\", token: Secret(…) }";
        assert_eq!(log_line(&config), wanted);
        assert_eq!(config.token.expose(), token);
    }
}
