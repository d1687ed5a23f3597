// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "study/mockreport.h"

#include <QScrollArea>

#include <array>

class QComboBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace Ochre::Practice {

/// What a mock interview is about is chosen here: role, level, length, mix, and when answers are compared. Earlier
/// interviews stand below; each opens its report. Enter begins, Esc leaves.
class MockSetup final : public QScrollArea {
    Q_OBJECT
public:
    explicit MockSetup(QWidget *parent = nullptr);

    /// Offers what the courses have; what was chosen before stays, at first what the last interview was.
    void show(std::vector<Study::MockCandidate> candidates, const std::vector<Study::MockRun> &runs);
    [[nodiscard]] Study::MockOrder order() const;
    /// The questions that begin when start is pressed.
    [[nodiscard]] const std::vector<Study::MockQuestion> &questions() const { return m_questions; }
    void focusFirst();
    void setLook(const Design::Look &look);

signals:
    void startRequested();
    void reportRequested(const QString &mock);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildForm();
    QComboBox *addList(const QString &name, const QString &label);
    void takeOrder(const Study::MockOrder &order);
    void fillEarlier(const std::vector<Study::MockRun> &runs);
    void follow();

    std::vector<Study::MockCandidate> m_candidates;
    std::vector<Study::MockQuestion> m_questions;
    quint32 m_seed = 0;
    bool m_isFilled = false;
    QWidget *m_content; // the parent owns these
    QWidget *m_column;  ///< no wider than the eye follows
    QPushButton *m_leave;
    QLabel *m_title;
    QLabel *m_sentence;
    QFormLayout *m_form = nullptr;
    QComboBox *m_role = nullptr;
    QComboBox *m_level = nullptr;
    QComboBox *m_length = nullptr;
    QComboBox *m_judging = nullptr;
    std::array<QPushButton *, Study::mockKinds> m_kinds{};
    QLabel *m_plan = nullptr;
    QPushButton *m_start = nullptr;
    QLabel *m_earlierTitle;
    QListWidget *m_earlier;
};

} // namespace Ochre::Practice
