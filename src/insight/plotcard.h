// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "insight/numbertable.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace Ochre::Insight {

class NumbersView;

/// A title, a line of words, and below them either pictures or the numbers.
class PlotCard final : public QFrame {
    Q_OBJECT
public:
    PlotCard(const QString &name, const QString &title, QWidget *parent = nullptr);

    /// Adds a picture, or something else that stands for the numbers.
    void add(QWidget *picture);
    void setWords(const QString &words);
    void setTable(const NumberTable &table);
    /// Whether there is anything to draw.
    void setFilled(bool isFilled);
    void showNumbers(bool isShown);
    void setLook(const Design::Look &look);
    [[nodiscard]] QString words() const;

private:
    void arrange();

    QLabel *m_title;
    QLabel *m_words;
    QWidget *m_pictures;
    QVBoxLayout *m_column;
    NumbersView *m_numbers;
    bool m_isFilled = false;
    bool m_isNumbers = false;
};

} // namespace Ochre::Insight
