// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/designboard.h"

#include "practice/optionbutton.h"
#include "widgets/markdownview.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int fieldLines = 6;
constexpr int gap = 8;

QLabel *makeLabel(const QString &name, const char *property, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setProperty(property, true);
    return label;
}

} // namespace

DesignBoard::DesignBoard(QWidget *parent)
    : QWidget(parent)
    , m_field(new QPlainTextEdit(this))
    , m_workedTitle(makeLabel(QStringLiteral("workedTitle"), "strong", this))
    , m_worked(new Widgets::MarkdownView(this))
    , m_criteriaTitle(makeLabel(QStringLiteral("criteriaTitle"), "strong", this))
    , m_criteria(new QWidget(this))
    , m_points(makeLabel(QStringLiteral("designPoints"), "muted", this))
{
    setObjectName(QStringLiteral("designBoard"));
    m_field->setObjectName(QStringLiteral("designField"));
    m_field->setAccessibleName(tr("Your own answer"));
    m_field->setPlaceholderText(tr("Sketch your answer here in a few lines, or say it aloud."));
    m_field->setTabChangesFocus(true);
    m_field->setProperty("field", true);
    m_workedTitle->setText(tr("One worked answer"));
    m_worked->setObjectName(QStringLiteral("workedView"));
    m_worked->setAccessibleName(m_workedTitle->text());
    m_criteriaTitle->setText(tr("What did your answer have?"));
    auto *rows = new QVBoxLayout(m_criteria);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(gap - 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_field, m_workedTitle, m_worked, m_criteriaTitle, m_criteria, m_points}) {
        layout->addWidget(part);
    }
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling) {
            emit textChanged(m_field->toPlainText());
        }
    });
}

void DesignBoard::showQuestion(const Course::Question &question)
{
    m_question = question;
    for (OptionButton *button : m_buttons) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    if (question.design) {
        addCriteria();
    }
}

void DesignBoard::addCriteria()
{
    for (int position = 0; const Course::Criterion &criterion : m_question.design->criteria) {
        const QString text = tr("%1 · **%n point(s)**", nullptr, criterion.weight).arg(criterion.text.trimmed());
        const QString key(QChar(u'A' + static_cast<char16_t>(position++)));
        auto *button = new OptionButton({criterion.id, text, true, {}, true}, key, true, m_criteria);
        button->setLook(m_look);
        m_criteria->layout()->addWidget(button);
        m_buttons.push_back(button);
        connect(button, &QAbstractButton::clicked, this, [this, id = criterion.id] { emit criterionToggled(id); });
    }
}

void DesignBoard::showAnswer(const Study::Answer &answer, Step step)
{
    m_filling = true;
    if (m_field->toPlainText() != answer.text) {
        m_field->setPlainText(answer.text);
    }
    m_filling = false;
    const bool isOpen = step == Step::Writing;
    m_field->setReadOnly(!isOpen);
    m_field->setVisible(isOpen || !answer.text.isEmpty());
    fitField();
    m_workedTitle->setVisible(!isOpen);
    m_worked->showMarkdown(isOpen ? QString() : m_question.answer, Richtext::Role::Note);
    const bool isJudged = !isOpen && !answer.unknown;
    m_criteriaTitle->setVisible(isJudged);
    m_criteria->setVisible(isJudged);
    m_points->setVisible(step == Step::Judging); // afterwards the verdict says it
    for (OptionButton *button : m_buttons) {
        const bool isTicked = answer.optionIds.contains(button->optionId());
        button->setChecked(isTicked);
        button->setEnabled(step == Step::Judging);
        button->setVerdict(step != Step::Judged ? OptionButton::Verdict::Open
                           : isTicked           ? OptionButton::Verdict::Ticked
                                                : OptionButton::Verdict::NotTicked);
    }
    showPoints(answer);
}

// Room to write; what is only read is as high as its lines, up to that.
void DesignBoard::fitField()
{
    const int lines = m_field->isReadOnly() ? std::min(fieldLines, m_field->document()->blockCount()) : fieldLines;
    m_field->setFixedHeight(QFontMetrics(m_field->font()).lineSpacing() * lines + 2 * gap + 2);
}

int DesignBoard::workedTop() const
{
    return m_workedTitle->y();
}

void DesignBoard::showPoints(const Study::Answer &answer)
{
    const Study::Points points =
        Study::designPoints(m_question.design.value_or(Course::DesignQuestion()), answer.optionIds);
    m_points->setText(tr("%1 of %n point(s)", nullptr, points.possible).arg(points.reached));
}

void DesignBoard::setLook(const Design::Look &look)
{
    m_look = look;
    m_field->setFont(look.type.ui());
    fitField();
    m_workedTitle->setFont(look.type.uiStrong());
    m_criteriaTitle->setFont(look.type.uiStrong());
    m_points->setFont(look.type.ui());
    m_worked->setLook(look);
    for (OptionButton *button : m_buttons) {
        button->setLook(look);
    }
}

} // namespace Ochre::Practice
