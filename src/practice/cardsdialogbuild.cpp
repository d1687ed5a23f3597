// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of CardsDialog that is built once.

#include "models/cardlistmodel.h"
#include "practice/cardform.h"
#include "practice/cardsdialog.h"
#include "progress/progressservice.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace Ochre::Practice {

namespace {

constexpr int gap = 8; // to the line between list and card

} // namespace

CardsDialog::CardsDialog(Progress::ProgressService &progress, CardDrafts drafts,
                         std::function<QString(const QString &)> lessonName, QWidget *parent)
    : QDialog(parent)
    , m_progress(progress)
    , m_drafts(std::move(drafts))
    , m_lessonName(std::move(lessonName))
    , m_model(new Models::CardListModel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_removedToo(new QCheckBox(tr("Show remo&ved cards"), this))
    , m_count(new QLabel(this))
    , m_form(new CardForm(this))
    , m_state(new QLabel(this))
    , m_message(new QLabel(this))
    , m_new(new QPushButton(tr("&New card"), this))
    , m_save(new QPushButton(tr("&Save card"), this))
    , m_discard(new QPushButton(tr("&Discard the draft"), this))
    , m_remove(new QPushButton(this))
    , m_undo(new QPushButton(tr("&Undo"), this))
    , m_redo(new QPushButton(tr("R&edo"), this))
{
    build();
    connectParts();
    addKeys();
    readCards();
    dropSavedDrafts();
    collect();
    if (m_model->rowCount() > 0) {
        m_list->setFocus(Qt::OtherFocusReason);
    } else {
        m_new->setFocus(Qt::OtherFocusReason);
    }
}

void CardsDialog::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setSearch(text);
        choose(m_chosen);
    });
    connect(m_removedToo, &QCheckBox::toggled, this, [this](bool shown) {
        m_model->setRemovedShown(shown);
        choose(m_chosen);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const QString id = m_model->idAt(index.row());
        if (id.isEmpty() || id == m_chosen) {
            return;
        }
        m_chosen = id;
        m_row = index.row();
        m_wanted.clear();
        showChosen();
        if (!std::exchange(m_begun, {}).isEmpty()) { // not now: the list is in the middle of a change
            QMetaObject::invokeMethod(this, [this] { collect(); }, Qt::QueuedConnection);
        }
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_form, &CardForm::changed, this, &CardsDialog::noteTyping);
    connect(m_new, &QPushButton::clicked, this, [this] { begin(); });
    connect(m_save, &QPushButton::clicked, this, &CardsDialog::save);
    connect(m_discard, &QPushButton::clicked, this, &CardsDialog::discard);
    connect(m_remove, &QPushButton::clicked, this, &CardsDialog::removeOrPutBack);
    connect(m_undo, &QPushButton::clicked, this, &CardsDialog::undo);
    connect(m_redo, &QPushButton::clicked, this, &CardsDialog::redo);
    connect(&m_progress, &Progress::ProgressService::stateChanged, this, &CardsDialog::refresh);
    connect(&m_progress, &Progress::ProgressService::savedChanged, this, &CardsDialog::refresh);
}

void CardsDialog::build()
{
    setObjectName(QStringLiteral("cardsDialog"));
    setWindowTitle(tr("My cards"));
    auto *parts = new QSplitter(Qt::Horizontal, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(buildList());
    parts->addWidget(buildEditor());
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 3);
    m_message->setObjectName(QStringLiteral("cardsMessage"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // the style's is dark in every theme
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_message, 1);
    foot->addWidget(buttons);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(parts, 1);
    rows->addLayout(foot);
}

QWidget *CardsDialog::buildList()
{
    m_search->setObjectName(QStringLiteral("cardSearch"));
    m_search->setAccessibleName(tr("Find cards"));
    m_search->setPlaceholderText(tr("Find a card (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("cardList"));
    m_list->setAccessibleName(tr("My cards"));
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_removedToo->setObjectName(QStringLiteral("cardsRemovedToo"));
    m_count->setObjectName(QStringLiteral("cardsCount"));
    m_count->setProperty("muted", true);
    m_count->setWordWrap(true);
    auto *side = new QWidget(this);
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, gap, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_search, m_list, m_count, m_removedToo, m_new}) {
        rows->addWidget(part);
    }
    rows->setStretchFactor(m_list, 1);
    auto *steps = new QHBoxLayout;
    steps->addWidget(m_undo);
    steps->addWidget(m_redo);
    rows->addLayout(steps);
    return side;
}

QWidget *CardsDialog::buildEditor()
{
    m_state->setObjectName(QStringLiteral("cardState"));
    m_state->setProperty("muted", true);
    m_state->setWordWrap(true);
    m_new->setObjectName(QStringLiteral("cardNew"));
    m_new->setToolTip(tr("Write a new card (Ctrl+N)"));
    m_save->setObjectName(QStringLiteral("cardSave"));
    m_save->setProperty("primary", true);
    m_save->setToolTip(tr("Save this card (Ctrl+Enter)"));
    m_discard->setObjectName(QStringLiteral("cardDiscard"));
    m_remove->setObjectName(QStringLiteral("cardRemove"));
    m_remove->setToolTip(tr("Remove the card or put it back (Del in the list)"));
    m_undo->setObjectName(QStringLiteral("cardUndo"));
    m_undo->setToolTip(tr("Take the last change of your cards back (Ctrl+Z in the list)"));
    m_redo->setObjectName(QStringLiteral("cardRedo"));
    m_redo->setToolTip(tr("Do again what was taken back (Ctrl+Shift+Z in the list)"));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_save, m_discard, m_remove}) {
        buttons->addWidget(button);
    }
    for (QPushButton *button : {m_save, m_discard, m_remove, m_undo, m_redo, m_new}) {
        button->setAutoDefault(false); // Enter in a field is for the field
    }
    buttons->addStretch(1);
    auto *side = new QWidget(this);
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins(gap, 0, 0, 0);
    rows->addWidget(m_form, 1);
    rows->addWidget(m_state);
    rows->addLayout(buttons);
    return side;
}

/// Those of a text field stay its own; those of the list count only there.
void CardsDialog::addKeys()
{
    const auto add = [this](QWidget *place, const QList<QKeySequence> &keys, auto &&act) {
        auto *shortcut = new QShortcut(place);
        shortcut->setKeys(keys);
        shortcut->setContext(place == this ? Qt::WindowShortcut : Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, std::forward<decltype(act)>(act));
    };
    add(this, {Qt::CTRL | Qt::Key_N}, [this] { begin(); });
    add(this, {Qt::CTRL | Qt::Key_F}, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    add(this, {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter, QKeySequence(QKeySequence::Save)},
        [this] { save(); });
    add(m_list, {Qt::Key_Delete}, [this] { removeOrPutBack(); });
    add(m_list, {QKeySequence(QKeySequence::Undo)}, [this] { undo(); });
    add(m_list, {Qt::CTRL | Qt::SHIFT | Qt::Key_Z}, [this] { redo(); });
    connect(m_list, &QListView::activated, m_form, &CardForm::focusFront);
}

void CardsDialog::setLook(const Design::Look &look)
{
    m_form->setLook(look);
    constexpr int least = 170; // pixels at 100 %
    constexpr QSize usual{900, 640};
    m_list->setMinimumWidth(look.type.px(least));
    if (!isVisible()) {
        const QSize size(look.type.px(usual.width()), look.type.px(usual.height()));
        resize(parentWidget() ? size.boundedTo(parentWidget()->window()->size() * 9 / 10) : size);
    }
}

} // namespace Ochre::Practice
