fn main() {
    let token = String::from("secret");
    drop(token);
    let show = || println!("{token}");
    show();
}
