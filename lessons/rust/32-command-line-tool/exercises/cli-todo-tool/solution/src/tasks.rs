//! The list of tasks, without files and without a terminal.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Task {
    pub id: u32,
    pub title: String,
    #[serde(default)]
    pub done: bool,
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tasks {
    last_id: u32,
    tasks: Vec<Task>,
}

impl Tasks {
    /// All tasks in the order in which they were added.
    pub fn all(&self) -> &[Task] {
        &self.tasks
    }

    /// Adds an open task and tells its id, which is new.
    pub fn add(&mut self, title: &str) -> u32 {
        self.last_id += 1;
        self.tasks.push(Task {
            id: self.last_id,
            title: title.to_string(),
            done: false,
        });
        self.last_id
    }

    /// Marks a task as done. `false` if there is none with this id.
    pub fn complete(&mut self, id: u32) -> bool {
        match self.tasks.iter_mut().find(|task| task.id == id) {
            Some(task) => {
                task.done = true;
                true
            }
            None => false,
        }
    }

    /// Removes a task. `false` if there is none with this id.
    pub fn remove(&mut self, id: u32) -> bool {
        let before = self.tasks.len();
        self.tasks.retain(|task| task.id != id);
        self.tasks.len() < before
    }
}
