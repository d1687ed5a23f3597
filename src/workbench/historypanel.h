// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/historymodel.h"

#include <QWidget>

#include <memory>

namespace Ochre::Design {
struct Look;
}

namespace Ochre::Workbench {

namespace Ui {
class HistoryPanel;
}

/// Every version of the shown program, newest first, and what the chosen one would change.
class HistoryPanel final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(QWidget *parent = nullptr);
    ~HistoryPanel() override;

    /// A sentence in place of the list.
    void showSentence(const QString &sentence);
    /// `title` names the program; of the same program the chosen version stays chosen.
    void showEntries(const QString &title, std::vector<Models::HistoryEntry> entries);
    /// Whose versions these are; an empty title names nobody.
    void setProgram(const QString &title);
    /// The text in the editor: what versions are compared with.
    void setCurrentText(const QByteArray &text);
    void setLook(const Design::Look &look);
    void focusList();

signals:
    void shown(); ///< it can be seen again: what it shows may be old
    /// `when` says which one in words.
    void restoreRequested(const QByteArray &source, const QString &when);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showVersion();
    void restore();
    [[nodiscard]] const Models::HistoryEntry *chosen() const;
    [[nodiscard]] QString summaryOf(const Models::HistoryEntry &entry) const;

    std::unique_ptr<Ui::HistoryPanel> m_ui;
    Models::HistoryModel *m_model;
    QString m_title;
    QByteArray m_now;
};

} // namespace Ochre::Workbench
