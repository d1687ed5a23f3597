enum Payment {
    Cash,
    Card { cents: u32 },
    Voucher,
}

// The fee in cents.
fn fee(payment: &Payment) -> u32 {
    match payment {
        Payment::Cash => 0,
        Payment::Card { cents } => *cents,
        Payment::Voucher => 25,
    }
}

fn main() {
    let day = [
        Payment::Cash,
        Payment::Card { cents: 2_300 },
        Payment::Voucher,
    ];
    for payment in &day {
        println!("{} cents", fee(payment));
    }
}
