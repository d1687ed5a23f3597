// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/owncards.h"
#include "study/carddraft.h"

#include <QDialog>
#include <QHash>

#include <functional>
#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace Ochre::Design {
struct Look;
}
namespace Ochre::Models {
class CardListModel;
struct CardRow;
} // namespace Ochre::Models
namespace Ochre::Progress {
class ProgressService;
}

namespace Ochre::Practice {

class CardForm;

/// Where drafts of cards are kept between two runs of the program, each under the id of its card. An empty text takes
/// it away.
struct CardDrafts {
    std::function<QStringList()> ids;
    std::function<QString(const QString &id)> read;
    std::function<void(const QString &id, const QString &text)> keep;
};

/// The learner's own cards: written, changed, removed, found, and everything taken back. What is typed is a draft at
/// once, and stays one until it is saved and on disk.
class CardsDialog final : public QDialog {
    Q_OBJECT
public:
    /// Progress is borrowed and must outlive the dialog. `lessonName` puts "course/lesson" into words.
    CardsDialog(Progress::ProgressService &progress, CardDrafts drafts,
                std::function<QString(const QString &)> lessonName, QWidget *parent = nullptr);

    /// Begins a card with this in it.
    void begin(const Study::CardDraft &draft = {});
    void setLook(const Design::Look &look);

private:
    /// Something that was done in this dialog and can be taken back.
    struct Step {
        QString event;
        QString card;
        QString draft{}; ///< that was discarded, in place of an event
    };

    void build();
    QWidget *buildList();
    QWidget *buildEditor();
    void connectParts();
    void addKeys();
    void refresh();
    void readCards();
    void collect();
    void choose(const QString &id);
    void showChosen();
    void showState();
    bool dropSavedDrafts();
    void noteTyping();
    void save();
    void discard();
    void removeOrPutBack();
    void undo();
    void redo();
    void record(const Journal::Payload &payload, const QString &card, std::vector<Step> &steps);
    void keepDraft(const Step &step, const QString &text, std::vector<Step> &steps);
    void say(const QString &sentence);
    [[nodiscard]] std::optional<Step> undoable() const;
    [[nodiscard]] const Progress::KeptCard *kept(const QString &id) const;
    [[nodiscard]] Study::CardDraft draftFor(const QString &id) const;
    [[nodiscard]] Models::CardRow rowFor(const QString &id) const;
    [[nodiscard]] QString countText() const;

    Progress::ProgressService &m_progress;
    CardDrafts m_drafts;
    std::function<QString(const QString &)> m_lessonName;
    std::vector<Progress::KeptCard> m_cards;
    QHash<QString, size_t> m_places;             // of the cards, by id
    QHash<QString, Progress::CardState> m_known; // what the cards were read from
    QString m_chosen;                            // id of the card in the form
    QString m_begun;                             // one in which nothing is written yet
    QString m_wanted;                            // one that is shown when it comes back
    int m_row = 0;                               // of the card in the form
    std::vector<Step> m_steps;
    std::vector<Step> m_undone;     // the undo events that can be taken back
    Models::CardListModel *m_model; // the parent owns these
    QLineEdit *m_search;
    QListView *m_list;
    QCheckBox *m_removedToo;
    QLabel *m_count;
    CardForm *m_form;
    QLabel *m_state;
    QLabel *m_message;
    QPushButton *m_new;
    QPushButton *m_save;
    QPushButton *m_discard;
    QPushButton *m_remove;
    QPushButton *m_undo;
    QPushButton *m_redo;
};

} // namespace Ochre::Practice
