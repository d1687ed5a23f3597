struct Account {
    owner: String,
    balance: i64,
}

impl Account {
    fn name(&self) -> &str {
        &self.owner
    }
    fn deposit(&mut self, amount: i64) {
        self.balance += amount;
    }
}

fn main() {
    let mut account = Account { owner: String::from("Ida"), balance: 0 };
    let name = account.name();
    account.deposit(5);
    println!("{name} {}", account.balance);
}
