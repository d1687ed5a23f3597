// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/textdrafts.h"
#include "study/carddraft.h"

#include <QObject>
#include <QPointer>

namespace Ochre::Practice {
class CardsDialog;
class PracticePage;
} // namespace Ochre::Practice
namespace Ochre::Progress {
class ProgressService;
}

namespace Ochre::Window {

class Actions;
class CourseShelf;
class LearnView;
class LookControl;

/// Opens the learner's own cards, and begins one with what is selected in a page or a program.
class CardsControl final : public QObject {
    Q_OBJECT
public:
    /// All parts are borrowed and must outlive it.
    struct Parts {
        Actions &actions;
        const CourseShelf &shelf;
        LearnView &learn;
        Progress::ProgressService &progress;
        Lesson::DraftFile &drafts;
        Practice::PracticePage &page;
        LookControl &look;
        QWidget &window; ///< parent of the dialog
    };
    explicit CardsControl(const Parts &parts, QObject *parent = nullptr);

private:
    void showDialog();
    void beginWithSelection();
    [[nodiscard]] Study::CardDraft selection() const;
    [[nodiscard]] QString lessonName(const QString &key) const;

    Parts m_parts;
    Lesson::TextDrafts m_drafts;
    QPointer<Practice::CardsDialog> m_dialog;
};

} // namespace Ochre::Window
