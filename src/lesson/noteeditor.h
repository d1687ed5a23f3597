// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <memory>

class QTimer;

namespace Ochre::Design {
struct Look;
}

namespace Ochre::Lesson {

namespace Ui {
class NoteEditor;
}

/// The field below the lesson in which a note is written: plain Markdown, saved with Ctrl+Enter. Esc closes it and
/// keeps the draft. Hidden until it is opened.
class NoteEditor final : public QFrame {
    Q_OBJECT
public:
    explicit NoteEditor(QWidget *parent = nullptr);
    ~NoteEditor() override;

    /// Opens it with a draft, or with the saved text when there is none. `title` says what is written, in words. What
    /// was open before goes: flushDraft() first.
    void open(const QString &title, const QString &saved, const QString &draft = {});
    /// The note was saved elsewhere: shown unless something else is just being typed here.
    void follow(const QString &saved);
    /// Tells the draft and closes; nothing happens when it is closed already.
    void close();
    /// draftChanged() follows at once when it is open.
    void flushDraft();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    void setLook(const Design::Look &look);

signals:
    void saveRequested(const QString &text);
    /// The typing paused, or the editor was left. Empty when there is nothing that is not saved.
    void draftChanged(const QString &draft);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void save();
    void discardDraft();
    void putSaved();
    void showState();
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] QString text() const;

    std::unique_ptr<Ui::NoteEditor> m_ui;
    QTimer *m_delay;
    QString m_saved;
    bool m_isOpen = false;
};

} // namespace Ochre::Lesson
