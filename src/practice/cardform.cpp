// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/cardform.h"

#include "widgets/markdownview.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Ochre::Practice {

namespace {

constexpr int gap = 12;
enum Tab { WriteTab, PreviewTab };

QString optionList(const std::vector<Study::OwnOption> &options)
{
    QString text;
    for (const Study::OwnOption &option : options) {
        text += option.correct ? CardForm::tr("- ✓ right: %1\n").arg(option.text)
                               : CardForm::tr("- ✗ wrong: %1\n").arg(option.text);
    }
    return text;
}

QWidget *scrolled(QWidget *content, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    content->setProperty("surface", QStringLiteral("page"));
    return scroll;
}

} // namespace

CardForm::CardForm(QWidget *parent)
    : QTabWidget(parent)
{
    setObjectName(QStringLiteral("cardForm"));
    setDocumentMode(true);
    addTab(scrolled(buildFields(), this), tr("&Write"));
    addTab(scrolled(buildPreview(), this), tr("&Preview"));
    connect(this, &QTabWidget::currentChanged, this, [this](int tab) {
        if (tab == PreviewTab) {
            showPreview();
        }
    });
    connect(this, &CardForm::changed, this, [this] {
        if (currentIndex() == PreviewTab) {
            showPreview();
        }
    });
}

QPlainTextEdit *CardForm::addField(QFormLayout &rows, const QString &title, const QString &name, const QString &hint)
{
    auto *field = new QPlainTextEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(QString(title).remove(u'&').remove(u':'));
    field->setPlaceholderText(hint);
    field->setTabChangesFocus(true);
    field->setProperty("field", true);
    rows.addRow(title, field);
    connect(field, &QPlainTextEdit::textChanged, this, &CardForm::changed);
    return field;
}

QWidget *CardForm::buildFields()
{
    auto *fields = new QWidget(this);
    auto *rows = new QFormLayout(fields);
    rows->setRowWrapPolicy(QFormLayout::WrapAllRows);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->setContentsMargins(gap, gap, gap, gap);
    rows->setVerticalSpacing(gap / 2);
    m_place = new QLabel(fields);
    m_place->setObjectName(QStringLiteral("cardPlace"));
    m_place->setProperty("muted", true);
    m_place->setTextFormat(Qt::PlainText);
    m_place->setWordWrap(true);
    rows->addRow(m_place);
    m_front = addField(*rows, tr("&Question:"), QStringLiteral("cardFront"), tr("What you want to be asked."));
    m_back = addField(*rows, tr("&Answer:"), QStringLiteral("cardBack"), tr("What you want to say then."));
    m_code = addField(*rows, tr("&Rust below the question, if any:"), QStringLiteral("cardCode"), QString());
    m_options = addField(*rows, tr("Ch&oices, if it is to be chosen from:"), QStringLiteral("cardOptions"),
                         tr("[x] one that is right\n[ ] one that is wrong"));
    m_tags = new QLineEdit(fields);
    m_tags->setObjectName(QStringLiteral("cardTags"));
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setPlaceholderText(tr("ownership, traits"));
    rows->addRow(tr("&Tags:"), m_tags);
    connect(m_tags, &QLineEdit::textChanged, this, &CardForm::changed);
    return fields;
}

QWidget *CardForm::buildPreview()
{
    auto *preview = new QWidget(this);
    auto *column = new QVBoxLayout(preview);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    m_frontTitle = new QLabel(tr("Question"), preview);
    m_backTitle = new QLabel(tr("Answer"), preview);
    m_frontView = new Widgets::MarkdownView(preview);
    m_frontView->setObjectName(QStringLiteral("cardFrontView"));
    m_frontView->setAccessibleName(tr("How the question will look"));
    m_backView = new Widgets::MarkdownView(preview);
    m_backView->setObjectName(QStringLiteral("cardBackView"));
    m_backView->setAccessibleName(tr("How the answer will look"));
    for (QLabel *title : {m_frontTitle, m_backTitle}) {
        title->setProperty("muted", true);
    }
    for (QWidget *part : std::initializer_list<QWidget *>{m_frontTitle, m_frontView, m_backTitle, m_backView}) {
        column->addWidget(part);
    }
    column->addStretch(1);
    return preview;
}

void CardForm::show(const Study::OwnCard &saved, const Study::CardDraft &draft, const QString &lessonName)
{
    m_saved = saved;
    m_lesson = draft.lesson;
    m_place->setText(tr("Belongs to %1").arg(lessonName));
    m_place->setVisible(!lessonName.isEmpty());
    if (draft != this->draft()) {
        const QSignalBlocker quiet(this);
        m_front->setPlainText(draft.front);
        m_back->setPlainText(draft.back);
        m_code->setPlainText(draft.code);
        m_options->setPlainText(draft.options);
        m_tags->setText(draft.tags);
        m_given = draft;
        m_read = read();
    }
    if (currentIndex() == PreviewTab) {
        showPreview();
    }
}

Study::CardDraft CardForm::draft() const
{
    Study::CardDraft draft = read();
    for (QString Study::CardDraft::*field : {&Study::CardDraft::front, &Study::CardDraft::back, &Study::CardDraft::code,
                                             &Study::CardDraft::options, &Study::CardDraft::tags}) {
        draft.*field = draft.*field == m_read.*field ? m_given.*field : draft.*field;
    }
    return draft;
}

Study::CardDraft CardForm::read() const
{
    return {m_front->toPlainText(),   m_back->toPlainText(), m_code->toPlainText(),
            m_options->toPlainText(), m_tags->text(),        m_lesson};
}

bool CardForm::isChanged() const
{
    return draft() != Study::draftOf(m_saved);
}

void CardForm::setReadOnly(bool readOnly)
{
    for (QPlainTextEdit *field : {m_front, m_back, m_code, m_options}) {
        field->setReadOnly(readOnly);
    }
    m_tags->setReadOnly(readOnly);
}

void CardForm::focusFront()
{
    setCurrentIndex(WriteTab);
    m_front->setFocus(Qt::OtherFocusReason);
}

void CardForm::showPreview()
{
    const Study::OwnCard card = Study::cardOf(draft(), m_saved);
    QString front = card.front;
    if (!card.code.trimmed().isEmpty()) {
        front += u"\n\n```rust\n" + card.code.trimmed() + u"\n```\n";
    }
    m_frontView->showMarkdown(front, Richtext::Role::Prompt);
    m_backView->showMarkdown(optionList(card.options) + u'\n' + card.back, Richtext::Role::Note);
}

void CardForm::setLook(const Design::Look &look)
{
    constexpr int textLines = 88; // pixels at 100 %
    constexpr int otherLines = 76;
    for (QPlainTextEdit *field : {m_front, m_back}) {
        field->setFont(look.type.ui());
        field->setMinimumHeight(look.type.px(textLines));
    }
    for (QPlainTextEdit *field : {m_code, m_options}) {
        field->setMinimumHeight(look.type.px(otherLines));
    }
    m_options->setFont(look.type.ui());
    m_code->setFont(look.type.codeSmall());
    m_frontView->setLook(look);
    m_backView->setLook(look);
}

} // namespace Ochre::Practice
