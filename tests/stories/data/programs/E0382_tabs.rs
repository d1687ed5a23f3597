fn main() {
	let	sensor = String::from("a	b");
	if	true {
		drop(	sensor	);	drop(sensor);
	}
}
