#[test]
fn the_first_of_the_longest() {
    assert_eq!(longest(&b"Bern\nInterlaken\nBrig\n"[..]), "Interlaken");
    assert_eq!(longest(&b"Bern\nBrig\nSion"[..]), "Bern");
    assert_eq!(longest(&b"Sion\n\nLausanne"[..]), "Lausanne");
    assert_eq!(longest(&b"\n\n"[..]), "");
    assert_eq!(longest(&b""[..]), "");
    assert_eq!(longest(&b"Chur   \nThun\r\nBaden\n"[..]), "Baden");
}
