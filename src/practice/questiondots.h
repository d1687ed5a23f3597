// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QList>
#include <QWidget>

#include <vector>

namespace Ochre::Practice {

class QuestionDot;

/// Where one stands among the questions: a dot for each, that tells by its shape and in words how it was answered, and
/// that leads to it. Dots go on below when they have no room beside each other.
class QuestionDots final : public QWidget {
    Q_OBJECT
public:
    enum class State { Open, Right, Partly, Wrong, Unknown, Judged };

    explicit QuestionDots(QWidget *parent = nullptr);

    /// `current` is 0-based.
    void showStates(const QList<State> &states, int current);
    void setLook(const Design::Look &look);
    [[nodiscard]] static QString stateText(State state);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void chosen(int index); ///< 0-based

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    [[nodiscard]] int cell() const;

    std::vector<QuestionDot *> m_dots; // the parent owns them
    Design::Look m_look;
};

} // namespace Ochre::Practice
