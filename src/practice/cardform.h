// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "study/carddraft.h"

#include <QTabWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace Ochre::Widgets {
class MarkdownView;
}

namespace Ochre::Practice {

/// The fields of one card of the learner's own, and how it will look. It saves nothing itself.
class CardForm final : public QTabWidget {
    Q_OBJECT
public:
    explicit CardForm(QWidget *parent = nullptr);

    /// Shows a card with what was written of it and not saved. `lessonName` names where it belongs, empty = nowhere.
    void show(const Study::OwnCard &saved, const Study::CardDraft &draft, const QString &lessonName);
    [[nodiscard]] const Study::OwnCard &saved() const { return m_saved; }
    /// What the fields hold; one that was not touched is as it was given, whatever a text field makes of it.
    [[nodiscard]] Study::CardDraft draft() const;
    [[nodiscard]] bool isChanged() const;
    void setReadOnly(bool readOnly);
    void focusFront();
    void setLook(const Design::Look &look);

signals:
    void changed();

private:
    QPlainTextEdit *addField(QFormLayout &rows, const QString &title, const QString &name, const QString &hint);
    QWidget *buildFields();
    QWidget *buildPreview();
    void showPreview();
    [[nodiscard]] Study::CardDraft read() const;

    Study::OwnCard m_saved;
    Study::CardDraft m_given; // and what the fields made of it
    Study::CardDraft m_read;
    QString m_lesson;                  // it belongs to
    QPlainTextEdit *m_front = nullptr; // the parent owns these
    QPlainTextEdit *m_back = nullptr;
    QPlainTextEdit *m_code = nullptr;
    QPlainTextEdit *m_options = nullptr;
    QLineEdit *m_tags = nullptr;
    QLabel *m_place = nullptr;
    QLabel *m_frontTitle = nullptr;
    QLabel *m_backTitle = nullptr;
    Widgets::MarkdownView *m_frontView = nullptr;
    Widgets::MarkdownView *m_backView = nullptr;
};

} // namespace Ochre::Practice
