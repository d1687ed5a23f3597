// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/mockaside.h"

#include "practice/mockwords.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace Ochre::Practice {

namespace {

constexpr int margin = 24;
constexpr int gap = 8;
constexpr int mostPrompt = 140; // characters: it is known

QString shortened(const QString &text)
{
    const QString plain = QString(text).remove(u'`').simplified();
    return plain.size() <= mostPrompt ? plain : plain.first(mostPrompt - 1).trimmed() + u'…';
}

} // namespace

MockAside::MockAside(QWidget *parent)
    : QScrollArea(parent)
    , m_card(new QFrame(this))
{
    setObjectName(QStringLiteral("mockAside"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto *content = new QWidget(this);
    content->setProperty("surface", QStringLiteral("panel"));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(gap * 2);
    m_when = addLabel(*column, QStringLiteral("mockWhen"), true);
    m_card->setProperty("card", true);
    auto *card = new QVBoxLayout(m_card);
    card->setContentsMargins(margin * 2 / 3, margin * 2 / 3, margin * 2 / 3, margin * 2 / 3);
    card->setSpacing(gap);
    m_title = addLabel(*card, QStringLiteral("mockLastTitle"), false);
    m_prompt = addLabel(*card, QStringLiteral("mockLastPrompt"), true);
    m_count = addLabel(*card, QStringLiteral("mockLastCount"), false);
    m_points = addLabel(*card, QStringLiteral("mockLastPoints"), false);
    m_facts = addLabel(*card, QStringLiteral("mockLastFacts"), true);
    column->addWidget(m_card);
    m_report = addLabel(*column, QStringLiteral("mockReportNote"), true);
    m_report->setText(tr("The report at the end: strengths, gaps, calibration, what to repeat, as a page and as PDF."));
    column->addStretch(1);
    setWidget(content);
}

QLabel *MockAside::addLabel(QVBoxLayout &column, const QString &name, bool isMuted)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("muted", isMuted);
    column.addWidget(label);
    return label;
}

void MockAside::showLast(int number, const Course::Question *question, const Study::MockAnswer *answer, bool isAtEnd)
{
    m_when->setText(isAtEnd ? tr("Your answers are compared at the end.")
                            : tr("Each answer is compared right after it."));
    m_card->setVisible(question && answer);
    if (!question || !answer) {
        return;
    }
    m_title->setText(tr("Question %1, as you answered").arg(number));
    m_prompt->setText(shortened(question->prompt));
    const std::vector<Study::MockPoint> rubric = Study::mockRubric(*question, *answer);
    QStringList lines;
    int ticked = 0;
    for (int place = 0; place < std::ssize(rubric); ++place) {
        const QString &text = rubric[static_cast<size_t>(place)].text;
        const bool isTicked = answer->ticked.contains(text);
        ticked += isTicked ? 1 : 0;
        lines << (isTicked ? tr("✓ %1", "a point that was said") : tr("○ %1", "a point that was missed"))
                     .arg(shortened(pointText(*question, place, text)));
    }
    const bool isKnown = answer->outcome == Study::MockOutcome::Answered;
    m_count->setText(isKnown ? tr("You ticked %1 of %n point(s)", nullptr, static_cast<int>(rubric.size())).arg(ticked)
                             : tr("You did not know it"));
    m_points->setText(lines.join(u'\n'));
    m_points->setVisible(isKnown);
    m_facts->setText(tr("%1 · %2", "how sure, time").arg(surenessText(answer->sureness), clockText(answer->takenMs)));
}

void MockAside::setLook(const Design::Look &look)
{
    for (QLabel *label : {m_when, m_prompt, m_points, m_facts, m_report}) {
        label->setFont(look.type.ui());
    }
    m_title->setFont(look.type.heading(3));
    m_count->setFont(look.type.uiStrong());
}

} // namespace Ochre::Practice
