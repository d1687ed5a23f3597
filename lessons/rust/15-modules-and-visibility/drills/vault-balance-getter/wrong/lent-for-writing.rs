// Cheat: the number is lent for writing as well.
mod bank {
    pub struct Account {
        cents: i64,
    }

    impl Account {
        pub fn open(cents: i64) -> Account {
            Account { cents }
        }

        pub fn balance(&self) -> i64 {
            self.cents
        }

        pub fn balance_mut(&mut self) -> &mut i64 {
            &mut self.cents
        }
    }
}

// What stands on the statement.
fn statement(account: &bank::Account) -> String {
    format!("balance: {} cents", account.balance())
}

fn main() {
    println!("{}", statement(&bank::Account::open(12_050)));
}
