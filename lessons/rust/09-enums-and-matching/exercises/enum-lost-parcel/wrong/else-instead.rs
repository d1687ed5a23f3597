// Cheat: let … else asks for one variant and lumps all others together.
enum Parcel {
    Accepted,
    Travelling { depot: String },
    Delivered(String),
    Lost { depot: String },
}

// What the screen in the hall shows.
fn board(parcel: &Parcel) -> String {
    match parcel {
        Parcel::Accepted => String::from("accepted"),
        Parcel::Travelling { depot } => format!("at {depot}"),
        Parcel::Delivered(name) => format!("delivered to {name}"),
        Parcel::Lost { depot } => format!("lost, last seen at {depot}"),
    }
}

// What the company owes the sender.
fn liability(parcel: &Parcel) -> u32 {
    match parcel {
        Parcel::Accepted | Parcel::Travelling { .. } | Parcel::Delivered(_) => 0,
        Parcel::Lost { .. } => 50,
    }
}

// Whether somebody still works on it.
fn open(parcel: &Parcel) -> bool {
    let Parcel::Travelling { .. } = parcel else {
        return liability(parcel) == 0 && board(parcel) == "accepted";
    };
    true
}

fn main() {
    let parcels = [
        Parcel::Accepted,
        Parcel::Travelling {
            depot: String::from("Turin"),
        },
        Parcel::Delivered(String::from("Okafor")),
        Parcel::Lost {
            depot: String::from("Lyon"),
        },
    ];
    for parcel in &parcels {
        println!(
            "{} / {} / {}",
            board(parcel),
            liability(parcel),
            open(parcel)
        );
    }
}
