// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/problemsmodel.h"

#include <QDateTime>
#include <QWidget>

#include <memory>

namespace Ochre::Design {
struct Look;
}

namespace Ochre::Workbench {

namespace Ui {
class ProblemsPanel;
}
class ProblemsDelegate;

/// The compiler's messages as a list; a row goes to its place.
class ProblemsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ProblemsPanel(QWidget *parent = nullptr);
    ~ProblemsPanel() override;

    /// Whether they may be in several files, which are named then.
    void setNamesFiles(bool namesFiles);
    void setDiagnostics(const Diagnostics::DiagnosticList &diagnostics);
    /// Whose messages these are and when they came; an empty title names nobody.
    void setProgram(const QString &title, const QDateTime &when = {});
    /// Whether the text has changed since.
    void setOld(bool isOld);
    /// What the empty list says: nothing checked yet, no problem, or why there is no check.
    void setEmptyText(const QString &sentence);
    void setCurrentDiagnostic(int diagnostic);
    [[nodiscard]] int errorCount() const;
    [[nodiscard]] int problemCount() const;
    void setLook(const Design::Look &look);

signals:
    void placeRequested(int line, int column);
    void diagnosticActivated(int diagnostic);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitRows();
    void activate(const QModelIndex &index);

    std::unique_ptr<Ui::ProblemsPanel> m_ui;
    Models::ProblemsModel *m_model;
    ProblemsDelegate *m_delegate;
};

} // namespace Ochre::Workbench
