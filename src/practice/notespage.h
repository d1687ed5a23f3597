// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "practice/notebookrows.h"
#include "progress/progressstate.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace Ochre::Models {
class NoteListModel;
}
namespace Ochre::Progress {
class ProgressService;
}
namespace Ochre::Widgets {
class EmptyState;
class MarkdownView;
} // namespace Ochre::Widgets

namespace Ochre::Practice {

/// Texts that were begun: each change is kept on disk at once, by the lesson with its course and by a key.
struct NoteDrafts {
    std::function<QString(const QString &lesson, const QString &key)> read;
    std::function<void(const QString &lesson, const QString &key, const QString &text)> keep; ///< empty: it goes
    std::function<QSet<QString>(const QString &lesson)> keys;
};

/// All of the learner's own notes: the interview notebook, bookmarks, notes on lessons. A text is written in Markdown
/// beside its preview. Each key is a draft on disk; a pause, another note or leaving the page makes an event of it.
class NotesPage final : public QWidget {
    Q_OBJECT
public:
    /// Progress is borrowed and must outlive the page.
    explicit NotesPage(Progress::ProgressService &progress, QWidget *parent = nullptr);

    void setDrafts(NoteDrafts drafts);
    /// What is named and ordered; the lesson that is open takes new notes while none on another one is shown.
    void setCourses(std::vector<NoteCourse> courses);
    void setOpenLesson(const QString &course, const QString &lesson);
    void setLook(const Design::Look &look);

    void showNote(const NotePlace &place);
    /// A new note on a lesson, begun with a text.
    void beginNote(const QString &course, const QString &lesson, const QString &text = {});
    /// What is typed becomes an event now.
    void flush();
    void focusSearch();
    [[nodiscard]] const NotePlace &current() const { return m_place; }

signals:
    /// A note on a lesson is to be seen where it stands: "course/lesson" and its id.
    void lessonRequested(const QString &lesson, const QString &note);
    void linkActivated(const QString &href);
    void exportRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildList();
    QWidget *buildEditor();
    void connectParts();
    void addKeys();
    void refresh();
    void collect();
    void dropSavedDrafts();
    void choose(const QString &key);
    void open(const NotePlace &place);
    void noteTyping();
    void remove();
    void putBack();
    void go();
    void newNote();
    void showPlace();
    void showState();
    void showPreview();
    void fitPreview();
    [[nodiscard]] Progress::NoteState saved(const NotePlace &place) const;
    [[nodiscard]] QString draftOf(const NotePlace &place) const;
    void keepDraft(const NotePlace &place, const QString &text);
    [[nodiscard]] std::vector<NotePlace> freshPlaces() const;
    [[nodiscard]] bool isHeading(const NotePlace &place) const;
    /// Why the text is no event yet, as a sentence; empty when it may be one.
    [[nodiscard]] QString obstacle(const QString &text) const;
    [[nodiscard]] QString currentKey() const;
    [[nodiscard]] const NoteCourse *courseOf(const QString &id) const;

    struct Removed {
        NotePlace place;
        Progress::NoteState note;
        QString href; ///< of a bookmark
    };

    Progress::ProgressService &m_progress;
    NoteDrafts m_drafts;
    std::vector<NoteCourse> m_courses;
    QString m_openCourse;
    QString m_openLesson;
    NotePlace m_place;  ///< that is written
    QString m_bookmark; ///< that is chosen
    QString m_saved;    ///< text of the place as the log has it
    NotePlace m_begun;  ///< a new note that nothing was typed into
    std::optional<Removed> m_removed;
    std::vector<NotePlace> m_written; ///< whose drafts go when they are on disk
    bool m_isChoosing = false;        ///< the list follows, and asks for nothing
    bool m_isShowing = false;         ///< a text is put into the field: it is no typing
    bool m_isStale = true;            ///< something happened while nobody looked
    QTimer m_saving;
    QTimer m_previewing;
    Design::Look m_look;

    Models::NoteListModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    QWidget *m_side = nullptr;
    QLabel *m_count;
    QPushButton *m_new;
    QPushButton *m_export;
    QStackedWidget *m_stack;
    Widgets::EmptyState *m_empty;
    QLabel *m_title;
    QLabel *m_where;
    QPushButton *m_go;
    QPushButton *m_showPreview;
    QPushButton *m_remove;
    QSplitter *m_parts;
    QPlainTextEdit *m_text;
    QScrollArea *m_previewArea;
    Widgets::MarkdownView *m_preview;
    QLabel *m_message;
    QPushButton *m_undo;
    QLabel *m_state;
};

} // namespace Ochre::Practice
