// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of NotesPage that says what is shown, and how it stands.

#include "models/cardlistmodel.h"
#include "practice/notespage.h"
#include "progress/notebook.h"
#include "progress/progressservice.h"
#include "widgets/markdownview.h"

#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

namespace Ochre::Practice {

namespace {

constexpr int longestNote = 20'000; // characters, as on the lesson page
constexpr int bothFrom = 760;       // pixels at 100 % of the text and its preview side by side

} // namespace

/// What it is and where it belongs; the field is there for what can be written.
void NotesPage::showPlace()
{
    const bool isBookmark = m_place.isNone();
    const NoteCourse *course = courseOf(m_place.course);
    const NoteCourse::Lesson *lesson = course ? course->lesson(m_place.lesson) : nullptr;
    const Progress::NoteState note = saved(m_place);
    if (isBookmark) {
        m_title->setText(m_list->currentIndex().data().toString());
        m_where->setText(tr("A bookmark. Enter goes there."));
    } else if (isHeading(m_place)) {
        m_title->setText(Progress::headingTitle(m_place.lesson));
        m_where->setText(m_place.lesson == u"comfortable" ? tr("What you can explain and do without looking it up.")
                         : m_place.lesson == u"to-practise"
                             ? tr("What you want to be asked about only after some more practice.")
                             : tr("What you have built, with a sentence on what was hard in it."));
    } else {
        m_title->setText(lesson ? tr("Lesson %1 · %2").arg(lesson->step).arg(lesson->title) : m_place.lesson);
        const QString topic = note.topic.isEmpty() ? QString() : Models::cardTitle(note.topic);
        m_where->setText(topic.isEmpty() ? tr("A note on this lesson; it stands there, too.")
                                         : tr("A note on “%1”; it stands in the lesson, too.").arg(topic));
    }
    m_go->setText(isBookmark ? tr("&Go there") : tr("&Open the lesson"));
    m_go->setVisible(isBookmark || (lesson && !isHeading(m_place)));
    m_remove->setVisible(isBookmark || !isHeading(m_place));
    m_parts->setVisible(!isBookmark);
    m_text->setPlaceholderText(isHeading(m_place) ? tr("In Markdown. A line for each thing.")
                                                  : tr("Your note, in Markdown"));
    fitPreview();
    showState();
}

void NotesPage::showState()
{
    const QString text = m_text->toPlainText();
    m_message->setVisible(m_removed.has_value());
    m_undo->setVisible(m_removed.has_value());
    if (m_place.isNone()) {
        m_state->clear();
    } else if (text == m_saved) {
        const qint64 changed = saved(m_place).changedMs;
        const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(changed), QLocale::ShortFormat);
        m_state->setText(changed == 0              ? tr("Nothing is written yet.")
                         : m_progress.hasUnsaved() ? tr("Being saved.")
                                                   : tr("Saved. Last changed on %1.").arg(when));
    } else if (const QString why = obstacle(text); !why.isEmpty()) {
        m_state->setText(why);
    } else {
        m_state->setText(tr("Kept as you type; saved at the next pause."));
    }
}

void NotesPage::showPreview()
{
    m_preview->showMarkdown(m_text->toPlainText(), Richtext::Role::Lesson);
}

/// Side by side where there is room, else the one in the place of the other.
void NotesPage::fitPreview()
{
    const bool hasRoom = width() - m_side->width() >= m_look.type.px(bothFrom);
    m_showPreview->setVisible(!hasRoom && !m_place.isNone());
    m_text->setVisible(hasRoom || !m_showPreview->isChecked());
    m_previewArea->setVisible(hasRoom || m_showPreview->isChecked());
}

QString NotesPage::obstacle(const QString &text) const
{
    if (text.size() > longestNote) {
        return tr("This note is too long to be saved: at most %L1 characters. It is kept as a draft; make two of it.")
            .arg(longestNote);
    }
    if (text.trimmed().isEmpty() && !isHeading(m_place)) {
        return m_saved.isEmpty() ? tr("Nothing is written yet.")
                                 : tr("An empty note is not saved. Remove it, or it stays as it was.");
    }
    return {};
}

void NotesPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace Ochre::Practice
