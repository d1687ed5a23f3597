fn main() {
	let	depth = 3;
		let wide: &str =	depth;
	println!("{wide}");
}
