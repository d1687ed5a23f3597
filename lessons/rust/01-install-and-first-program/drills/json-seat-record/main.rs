fn main() {
    // Your line here.
}
