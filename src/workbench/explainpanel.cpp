// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/explainpanel.h"

#include "course/courseid.h"
#include "richtext/markdown.h"
#include "richtext/terms.h"
#include "ui_explainpanel.h"
#include "workbench/examplelinks.h"

#include <QScrollBar>
#include <QShortcut>
#include <QTextCursor>
#include <QUrl>

#include <algorithm>

namespace Ochre::Workbench {

ExplainPanel::ExplainPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ExplainPanel>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("explainPanel"));
    setAttribute(Qt::WA_StyledBackground);
    connect(m_ui->explainView, &QTextBrowser::anchorClicked, this, &ExplainPanel::followLink);
    for (const auto &[keys, step] : {std::pair(QKeyCombination(Qt::AltModifier, Qt::Key_Down), 1),
                                     std::pair(QKeyCombination(Qt::AltModifier, Qt::Key_Up), -1)}) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by = step] { stepStory(by); });
    }
    showSentence(tr("Put the caret on a problem and press F1: the compiler's own explanation appears here."));
}

ExplainPanel::~ExplainPanel() = default;

void ExplainPanel::showDiagnostic(const Diagnostics::Diagnostic &diagnostic, const QString &hint,
                                  const QByteArray &source)
{
    QString markdown = u"**" + diagnostic.message + u"**\n\n";
    for (const Diagnostics::Note &note : diagnostic.notes) {
        markdown += u"- " + note.message + u'\n';
    }
    markdown += u'\n' + hint + u"\n\n"
                + (diagnostic.explanation.isEmpty() ? tr("The compiler has no longer explanation of this message.")
                                                    : diagnostic.explanation);
    show(diagnostic.code, markdown);
    if (!source.isEmpty()) {
        m_story = StoryText::stepsOf(diagnostic, source);
        render();
    }
}

void ExplainPanel::renewStory(const Diagnostics::Diagnostic &diagnostic, const QByteArray &source)
{
    m_story = StoryText::stepsOf(diagnostic, source);
    m_event = m_story && m_event < static_cast<int>(m_story->places.size()) ? m_event : -1;
    m_isGone = false;
    renderInPlace();
}

void ExplainPanel::showGone()
{
    m_story.reset();
    m_event = -1;
    m_isGone = true;
    renderInPlace();
}

void ExplainPanel::showExplanation(const QString &code, const QString &markdown)
{
    show(code, markdown);
}

void ExplainPanel::showSentence(const QString &sentence)
{
    show({}, sentence);
}

void ExplainPanel::setLook(const Design::Look &look)
{
    m_look = look;
    render();
}

QString ExplainPanel::text() const
{
    return m_ui->explainView->toPlainText();
}

void ExplainPanel::setCards(const std::vector<const Course::Course *> &courses)
{
    m_cards.clear();
    for (const Course::Course *course : courses) {
        for (Course::ExplainCard card : course->cards) {
            const CardText::Titles titles = CardText::titlesOf(card, *course);
            if (course != courses.front()) {
                card.lesson = Course::joinId(course->id, card.lesson);
                card.exercise = Course::joinId(course->id, card.exercise);
            }
            m_cards.push_back({std::move(card), titles});
        }
    }
}

const ExplainPanel::Card *ExplainPanel::card() const
{
    const auto found = std::ranges::find(m_cards, m_code, [](const Card &card) { return card.card.code; });
    return found == m_cards.end() ? nullptr : &*found;
}

void ExplainPanel::show(const QString &code, const QString &markdown)
{
    m_code = code;
    m_story.reset();
    m_event = -1;
    m_isGone = false;
    m_examples.clear();
    m_markdown.clear();
    if (const Card *known = card()) {
        m_markdown = CardText::of(known->card, known->titles) + QStringLiteral("---\n\n");
        m_examples = CardText::programs(known->card);
    }
    m_markdown += withExampleLinks(markdown, tr("Open this example in the editor"), m_examples);
    render();
    m_ui->explainView->verticalScrollBar()->setValue(0);
}

void ExplainPanel::render()
{
    const QString heading = m_code.isEmpty() ? QString() : u"## " + m_code + u"\n\n";
    const QString story = m_isGone
                              ? u"✓ " + tr("The program no longer has this problem. F8 goes to the next one.") + u"\n\n"
                          : m_story ? StoryText::of(*m_story, m_event)
                                    : QString();
    m_ui->explainView->document()->clear();
    Richtext::setMarkdown(*m_ui->explainView->document(), heading + story + m_markdown, Richtext::Role::Note, m_look,
                          Richtext::Terms::Linked);
    m_ui->explainView->document()->setDocumentMargin(m_look.type.px(16));
}

// Whoever reads on stays where they are.
void ExplainPanel::renderInPlace()
{
    QScrollBar *bar = m_ui->explainView->verticalScrollBar();
    const int scrolled = bar->value();
    render();
    bar->setValue(scrolled);
}

// Other links are not made.
void ExplainPanel::followLink(const QUrl &link)
{
    const QString address = link.toString();
    const Card *shown = card();
    if (address.startsWith(CardText::exampleLink)) {
        openExample(QStringView(address).sliced(CardText::exampleLink.size()));
    } else if (address.startsWith(StoryText::eventLink)) {
        bool isNumber = false;
        const int index = QStringView(address).sliced(StoryText::eventLink.size()).toInt(&isNumber);
        goToEvent(isNumber ? index : -1);
    } else if (shown && address == CardText::lessonLink + shown->card.lesson) {
        emit lessonRequested(shown->card.lesson);
    } else if (shown && address == CardText::exerciseLink + shown->card.exercise) {
        emit exerciseRequested(shown->card.exercise);
    } else if (Richtext::Term::kindOf(address) != Richtext::Term::Kind::None) {
        emit termActivated(address);
    }
}

void ExplainPanel::stepStory(int step)
{
    if (m_story) {
        goToEvent(std::clamp(m_event + step, 0, static_cast<int>(m_story->places.size()) - 1));
    }
}

void ExplainPanel::goToEvent(int index)
{
    if (!m_story || index < 0 || index >= static_cast<int>(m_story->places.size())) {
        return;
    }
    m_event = index;
    renderInPlace();
    const Diagnostics::Span &place = m_story->places[static_cast<std::size_t>(index)];
    if (!place.file.isEmpty()) {
        emit placeRequested(place.file, place.byteStart, place.byteEnd);
    }
}

void ExplainPanel::openExample(QStringView number)
{
    bool isNumber = false;
    const int index = number.toInt(&isNumber);
    if (isNumber && index >= 0 && index < m_examples.size()) {
        emit openInEditorRequested(QStringLiteral("explain:%1-%2").arg(m_code).arg(index),
                                   tr("Example of %1").arg(m_code), m_examples.at(index).toUtf8());
    }
}

} // namespace Ochre::Workbench
