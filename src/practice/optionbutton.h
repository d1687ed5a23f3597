// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/question.h"
#include "design/look.h"

#include <QAbstractButton>
#include <QTextDocument>

namespace Ochre::Practice {

/// One option of a choice question: key, text, and after the answer a mark in shape and words with its reason.
class OptionButton final : public QAbstractButton {
    Q_OBJECT
public:
    enum class Verdict {
        Open,        ///< not answered yet
        RightChosen, ///< correct and chosen
        RightMissed, ///< correct, not chosen
        WrongChosen, ///< wrong and chosen
        WrongLeft,   ///< wrong, and rightly left alone
        Ticked,      ///< of a rubric: the learner's answer had it
        NotTicked,   ///< of a rubric: it had not
    };

    /// `key` is the letter that chooses it; `several` draws a check box instead of a radio button.
    OptionButton(Course::Option option, const QString &key, bool several, QWidget *parent = nullptr);

    [[nodiscard]] const QString &optionId() const { return m_option.id; }
    void setVerdict(Verdict verdict);
    [[nodiscard]] Verdict verdict() const { return m_verdict; }
    void setLook(const Design::Look &look);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    [[nodiscard]] int textWidth(int width) const;
    [[nodiscard]] bool showsReason() const { return m_verdict != Verdict::Open; }
    [[nodiscard]] QString reason() const;
    void paintFrame(QPainter &painter) const;
    void paintMark(QPainter &painter) const;

    Course::Option m_option;
    QString m_key;
    bool m_several;
    Verdict m_verdict = Verdict::Open;
    Design::Look m_look;
    mutable QTextDocument m_text;
    mutable QTextDocument m_reason;
};

} // namespace Ochre::Practice
