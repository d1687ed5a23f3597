struct Account {
    owner: Option<String>,
}

impl Account {
    fn owner_name(&self) -> String {
        self.owner.unwrap_or_default()
    }
}

fn main() {
    let account = Account { owner: Some("Noor".into()) };
    println!("{}", account.owner_name());
}
