// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textdiff.h"
#include "design/look.h"

#include <QPlainTextEdit>

#include <vector>

namespace Ochre::Pages {

/// A program to be read and copied, or what differs between two versions of one: every line begins with "+", "−" or a
/// space, so that colour is never the only sign; copying leaves the signs out.
class ChangesView final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ChangesView(QWidget *parent = nullptr);

    void showSource(const QByteArray &source);
    /// Begins at the first change.
    void showChanges(const QByteArray &before, const QByteArray &after);
    [[nodiscard]] int addedLines() const;
    [[nodiscard]] int removedLines() const;
    void setLook(const Design::Look &look);

protected:
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    void write();
    void paintLines();
    void paintBlock(const QTextBlock &block, const DiffLine &line);
    void markWords();
    void scrollToChange();
    [[nodiscard]] const QString &textOf(const DiffLine &line) const;
    [[nodiscard]] int count(DiffLine::Kind kind) const;

    Design::Look m_look;
    QStringList m_before;
    QStringList m_after;
    std::vector<DiffLine> m_lines; ///< parallel to the blocks
    bool m_hasSigns = false;       ///< it shows changes
};

} // namespace Ochre::Pages
