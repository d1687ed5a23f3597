use std::fmt;

struct Secret(String);

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Secret({})", self.0.replace("s3cr3t", "…"))
    }
}

impl Secret {
    fn expose(&self) -> &str {
        &self.0
    }
}

#[derive(Debug)]
struct Config {
    host: String,
    token: Secret,
}

// The line for the log.
fn log_line(config: &Config) -> String {
    format!("{config:?}")
}

fn main() {
    let config = Config {
        host: "db.internal".to_string(),
        token: Secret("s3cr3t".to_string()),
    };
    println!("{}", log_line(&config));
    println!("{} {}", config.host, config.token.expose().len());
}
