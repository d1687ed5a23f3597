mod bank {
    pub struct Account {
        balance: i64,
    }

    impl Account {
        pub fn new() -> Self {
            Self { balance: 0 }
        }

        pub fn balance(&self) -> i64 {
            self.balance
        }
    }
}

fn main() {
    let account = bank::Account::new();
    println!("{} {}", account.balance, account.balance());
}
