mod library {
    pub fn find(number: u32) -> u32 {
        number / 10
    }

    mod shelves {
        // The shelf of a book by its number: a hundred books each.
        pub fn find(number: u32) -> u32 {
            number / 100 + 1
        }
    }
}

fn main() {
    println!("shelf {}", library::find(1_250));
}
