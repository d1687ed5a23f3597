//! The notes themselves. Nothing here knows of HTTP.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Note {
    pub id: u32,
    pub title: String,
    pub text: String,
}

/// What a client may write.
#[derive(Debug, Deserialize)]
pub struct Draft {
    pub title: String,
    #[serde(default)]
    pub text: String,
}

#[derive(Debug, PartialEq)]
pub struct EmptyTitle;

#[derive(Debug, Default)]
pub struct Notes {
    last_id: u32,
    notes: Vec<Note>,
}

impl Notes {
    /// The notes whose title contains `word`; all for an empty word.
    pub fn containing(&self, word: &str) -> Vec<Note> {
        let hits = self.notes.iter().filter(|note| note.title.contains(word));
        hits.cloned().collect()
    }

    pub fn get(&self, id: u32) -> Option<Note> {
        self.notes.iter().find(|note| note.id == id).cloned()
    }

    pub fn add(&mut self, draft: Draft) -> Result<Note, EmptyTitle> {
        let title = checked(draft.title)?;
        self.last_id += 1;
        let note = Note {
            id: self.last_id,
            title,
            text: draft.text,
        };
        self.notes.push(note.clone());
        Ok(note)
    }

    /// `None` if there is no such note.
    pub fn replace(&mut self, id: u32, draft: Draft) -> Result<Option<Note>, EmptyTitle> {
        let title = checked(draft.title)?;
        let Some(note) = self.notes.iter_mut().find(|note| note.id == id) else {
            return Ok(None);
        };
        note.title = title;
        note.text = draft.text;
        Ok(Some(note.clone()))
    }

    /// Whether there was such a note.
    pub fn remove(&mut self, id: u32) -> bool {
        let before = self.notes.len();
        self.notes.retain(|note| note.id != id);
        self.notes.len() < before
    }
}

fn checked(title: String) -> Result<String, EmptyTitle> {
    if title.trim().is_empty() {
        return Err(EmptyTitle);
    }
    Ok(title)
}
