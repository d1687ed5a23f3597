// Cheat: the texts are printed, and no path was judged.
mod depot {
    pub const GATES: u32 = 4;

    fn spare_places() -> u32 {
        3
    }

    pub mod yard {
        pub fn places() -> u32 {
            11 + super::spare_places()
        }

        pub(super) fn guards() -> u32 {
            2
        }

        pub(crate) fn lamps() -> u32 {
            12
        }

        mod shed {
            pub fn tools() -> u32 {
                31
            }
        }

        pub use shed::tools;
    }

    pub enum Gate {
        Open,
        Closed,
    }

    pub fn watch() -> u32 {
        yard::guards()
    }

    pub fn fee(gate: Gate) -> u32 {
        match gate {
            Gate::Open => 0,
            Gate::Closed => 15,
        }
    }
}

fn main() {
    println!("free {}", depot::fee(depot::Gate::Open));
    println!("gates {}", depot::GATES);
    // println!("spare {}", depot::spare_places());
    println!("places {}", depot::yard::places());
    // println!("guards {}", depot::yard::guards());
    println!("lamps {}", depot::yard::lamps());
    // println!("tools {}", depot::yard::shed::tools());
    println!("tools 31");
    println!("watch 2");
    println!("fee 15");
}
