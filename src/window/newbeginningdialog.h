// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "course/course.h"
#include "progress/newbeginning.h"

#include <QDialog>
#include <QFuture>

#include <vector>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace Ochre::Progress {
class ProgressService;
}

namespace Ochre::Window {

/// Begins a lesson or everything anew, after a question, and takes that back: the log keeps what was before.
class NewBeginningDialog final : public QDialog {
    Q_OBJECT
public:
    /// The service is borrowed and outlives the dialog. The courses are those whose lessons can be chosen.
    NewBeginningDialog(Progress::ProgressService &progress, const std::vector<const Course::Course *> &courses,
                       QWidget *parent = nullptr);

private:
    /// A lesson as it is chosen. Nothing is borrowed: a course may be read again meanwhile.
    struct Place {
        QString course; ///< id
        QString lesson; ///< id
        QString title;
        QStringList items;
    };
    void build();
    void fillPlaces();
    void refresh();
    void show(const Result<std::vector<Progress::NewBeginning>> &beginnings);
    void begin();
    void takeBack();
    /// Says it, and looks at the log again, when all is on disk or one of them failed.
    void follow(std::vector<QFuture<Result<void>>> written, const QString &done);
    [[nodiscard]] QString nameOf(const Progress::NewBeginning &beginning) const;

    Progress::ProgressService &m_progress;
    std::vector<Place> m_places;
    QComboBox *m_place; // the parent owns these
    QLabel *m_question;
    QPushButton *m_begin;
    QListWidget *m_list;
    QPushButton *m_takeBack;
    QLabel *m_status;
    std::vector<Progress::NewBeginning> m_beginnings; ///< in the order of the list
};

} // namespace Ochre::Window
