struct Grid {
    cells: Vec<u8>,
}

impl Grid {
    fn cell(&mut self, at: usize) -> &mut u8 {
        &mut self.cells[at]
    }
}

fn main() {
    let mut grid = Grid { cells: vec![0; 4] };
    let left = grid.cell(0);
    let right = grid.cell(1);
    std::mem::swap(left, right);
}
