mod bank {
    pub struct Account {
        pub cents: i64,
    }

    impl Account {
        pub fn open(cents: i64) -> Account {
            Account { cents }
        }
    }
}

// What stands on the statement.
fn statement(account: &bank::Account) -> String {
    format!("balance: {} cents", account.cents)
}

fn main() {
    println!("{}", statement(&bank::Account::open(12_050)));
}
