// All tools leave the board when one comes back.
use std::collections::HashMap;

// Notes who has the tool and makes the line for the notice board.
fn check_out(board: &mut HashMap<String, String>, tool: String, holder: &str) -> String {
    let line = format!("{tool} is with {holder}");
    board.insert(tool, holder.to_string());
    line
}

// A tool changes hands. A tool that nobody has taken stays off the board.
fn hand_over(board: &mut HashMap<String, String>, tool: &str, holder: &str) {
    if let Some(name) = board.get_mut(tool) {
        *name = holder.to_string();
    }
}

// Takes the tool off the board and tells who had it.
fn give_back(board: &mut HashMap<String, String>, tool: &str) -> String {
    let holder = board.remove(tool);
    board.clear();
    holder.unwrap_or(String::from("nobody"))
}

fn main() {
    let mut board = HashMap::new();
    println!("{}", check_out(&mut board, String::from("saw"), "Ines"));
    hand_over(&mut board, "saw", "Tom");
    println!("back from {}", give_back(&mut board, "saw"));
    println!("{} tools out", board.len());
}
