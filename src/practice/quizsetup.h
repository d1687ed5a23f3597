// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "practice/quizpool.h"
#include "study/reviewsession.h"

#include <QScrollArea>

#include <array>
#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace Ochre::Practice {

class PlaceChoice;

/// What a quiz or flash cards go over is chosen here: lessons and topics, levels, which answers, how many, and when
/// they are judged. Enter begins, Esc leaves. What was chosen stays as long as the program runs.
class QuizSetup final : public QScrollArea {
    Q_OBJECT
public:
    explicit QuizSetup(QWidget *parent = nullptr);

    /// Offers a pool. What was chosen before is chosen again; at first the lessons that were begun, and of flash cards
    /// all topics.
    void show(QuizPool pool, QuizPool::Use use);
    /// Of every place and level what was answered so.
    void chooseAnswered(Study::QuizSource source);
    [[nodiscard]] QuizPool::Use use() const { return m_use; }
    [[nodiscard]] const QuizPool &pool() const { return m_pool; }
    [[nodiscard]] Study::QuizChoice choice() const;
    [[nodiscard]] Study::Feedback feedback() const;
    void focusFirst();
    void setLook(const Design::Look &look);

signals:
    void startRequested();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildForm();
    QComboBox *addList(QFormLayout &form, const QString &name, const QString &label);
    [[nodiscard]] QSet<QString> usual() const;
    void follow();

    QuizPool m_pool;
    QuizPool::Use m_use = QuizPool::Use::Quiz;
    std::array<std::optional<QSet<QString>>, 2> m_chosen; ///< groups, by use
    QWidget *m_content;                                   // the parent owns these
    QWidget *m_column;                                    ///< no wider than the eye follows
    QPushButton *m_leave;
    QLabel *m_title;
    QLabel *m_sentence;
    PlaceChoice *m_places;
    std::array<QCheckBox *, 3> m_levels{};
    QComboBox *m_source = nullptr;
    QComboBox *m_length = nullptr;
    QComboBox *m_feedback = nullptr;
    QFormLayout *m_form = nullptr;
    QLabel *m_count;
    QPushButton *m_start;
};

} // namespace Ochre::Practice
