// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "runner/project.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <vector>

namespace Ochre::Workbench {

namespace Ui {
class SolutionDialog;
}

/// The solution of an exercise beside the learner's work: a window that can stay open while typing goes on. It is read
/// and copied, alone or compared with the learner's text; nothing in the editor changes.
class SolutionDialog final : public QDialog {
    Q_OBJECT
public:
    /// The learner's text of a file as it is now; an empty one when there is none.
    using Yours = std::function<QByteArray(const QString &path)>;

    explicit SolutionDialog(QWidget *parent = nullptr);
    ~SolutionDialog() override;

    /// The files of the solution; at least one.
    void showSolution(const QString &title, const std::vector<Runner::SourceFile> &files, const Yours &yours);
    void setLook(const Design::Look &look);

private:
    void showFile();
    void noteCompared();
    void copyFile();

    std::unique_ptr<Ui::SolutionDialog> m_ui;
    std::vector<Runner::SourceFile> m_files;
    Yours m_yours;
};

} // namespace Ochre::Workbench
