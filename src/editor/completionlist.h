// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "editor/completions.h"

#include <QListView>

namespace Ochre::Editor {

/// The list of candidates beside the caret. It never takes the focus: whoever shows it hands the keys on. Nothing is
/// chosen until chosen() is moved, so that Enter goes on meaning a new line.
class CompletionList final : public QListView {
    Q_OBJECT
public:
    explicit CompletionList(QWidget *parent);

    /// `word` is where the word begins, one line high, in global pixels. The list stands below it, or above where there
    /// is no room below.
    void showOffer(const Offer &offer, const QRect &word);
    void setLook(const Design::Look &look);

    [[nodiscard]] int count() const;
    [[nodiscard]] int chosen() const; ///< the row, -1 when none is chosen
    void choose(int row);             ///< one beyond the ends goes on at the other end
    [[nodiscard]] const Completion &candidate(int row) const;
    /// A row in words, for assistive technology.
    [[nodiscard]] QString spoken(int row) const;

signals:
    void accepted(int row); ///< by a click

private:
    class Rows;

    [[nodiscard]] QSize wantedSize() const;

    Rows *m_model;
    Design::Look m_look;
};

} // namespace Ochre::Editor
