// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/exportjob.h"

#include <QObject>
#include <QPointer>

#include <vector>

class QWidget;

namespace Ochre::Progress {
class ProgressService;
}
namespace Ochre::Settings {
class Settings;
}

namespace Ochre::Window {

class Actions;
class CourseShelf;
class ExportDialog;
class ImportDialog;
class Navigator;

/// Opens the dialogs of import and export, tells them what there is, and remembers the folder that was used last.
class ExchangeControl final : public QObject {
    Q_OBJECT
public:
    /// All parts are borrowed and must outlive it.
    struct Parts {
        Actions &actions;
        const CourseShelf &shelf;
        Navigator &navigator;
        Progress::ProgressService &progress;
        Settings::Settings &settings;
        const QString &data;    ///< the learner's data folder
        const QString &lessons; ///< where the courses lie that come with the program
        QWidget &window;        ///< parent of the dialogs
    };
    explicit ExchangeControl(const Parts &parts, QObject *parent = nullptr);

    /// Opens the dialog of exports with something chosen.
    void showExport(Exchange::ExportWhat what = Exchange::ExportWhat::Questions);
    /// Opens the dialog of imports, with a file when one is named.
    void showImport(const QString &path = {});

signals:
    /// A course of the learner's own was changed by the program itself, or made.
    void courseChanged(const QString &courseId);
    /// The same, and it is not there any more.
    void courseGone(const QString &courseId);

private:
    [[nodiscard]] QString folder() const;
    void rememberFolder(const QString &folder);
    [[nodiscard]] Exchange::ExportSources sources(const Exchange::ExportOrder &order) const;

    Parts m_parts;
    QPointer<ExportDialog> m_export;
    QPointer<ImportDialog> m_import;
};

} // namespace Ochre::Window
