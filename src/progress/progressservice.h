// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "journal/payload.h"
#include "progress/event.h"
#include "progress/progressstate.h"
#include "progress/replacements.h"
#include "progress/storerepair.h"
#include "progress/storetransfer.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace Ochre::Progress {

class StoreKeeper;

/// The learner's store for the program: writes on a thread of its own (a synchronous commit may take longer than
/// a frame), keeps the projection in memory on the main thread. When the store cannot be opened or written, everything
/// stays usable in memory and `problem()` says what happened, what is safe and what to do.
class ProgressService final : public QObject {
    Q_OBJECT
public:
    ProgressService(const QString &databaseFile, Clock clock, QObject *parent = nullptr);
    ~ProgressService() override; ///< waits until everything recorded is on disk

    /// Opens the store and loads the projection; opened() or failed() follows. Called again, it tries again, and by
    /// itself every few seconds while the reason may pass. What was recorded in the meantime is written then.
    void open();
    /// Renames a store that is damaged (its new name says when) and opens an empty one. Only after the learner agreed;
    /// opened() or failed() follows.
    void startAfresh();
    /// Whether startAfresh() would help: the store is there and damaged. Any other may be healthy.
    [[nodiscard]] bool canStartAfresh() const;
    /// Whether repair() would help: the store is damaged, and what is whole in it is shown meanwhile.
    [[nodiscard]] bool canRepair() const;
    /// Puts a store with all that is whole in the place of the damaged one, which is kept; opened() follows. What was
    /// recorded meanwhile is written then.
    QFuture<Result<RepairReport>> repair();
    /// Writes what waits and puts a backup in the place of the store, which is kept; opened() follows.
    QFuture<Result<RestoreReport>> restore(const QString &backup);
    /// Proves the store after each opening, and makes backups.
    [[nodiscard]] StoreKeeper &keeper() const;
    /// Takes in what somebody else wrote into the store, such as an exchange with other devices; stateChanged()
    /// follows.
    void refresh();

    /// What a course says of its retired ids, of where its exercises lie, and how its questions are answered: the state
    /// and the histories below follow it, the log stays as it is.
    void setReplacements(Replacements replacements, const QString &course = firstCourse, Homes homes = {},
                         AnswerForms forms = {});
    /// What a document is called now whose lesson or exercise may have been replaced.
    [[nodiscard]] QString presentName(const QString &document) const;

    /// The course that is open: what is recorded belongs to it, and state() is its own.
    void setCourse(const QString &course);
    [[nodiscard]] const QString &course() const;
    [[nodiscard]] const ProgressState &state() const;
    [[nodiscard]] const LearnerState &learner() const; ///< of every course
    [[nodiscard]] bool isPersistent() const;           ///< false: nothing is being saved
    /// What is wrong with saving now; none when all is well. Changes with opened(), failed() and savedChanged().
    [[nodiscard]] std::optional<Error> problem() const;
    [[nodiscard]] qint64 lastSavedMs() const; ///< time of the last commit, 0 = none yet
    [[nodiscard]] bool hasUnsaved() const;

    /// Appends what happened; id and time are filled in. The future is fulfilled when it is on disk, or says why not.
    /// The projection and stateChanged() follow at once. A text over 1 MB is refused in words.
    QFuture<Result<void>> record(const Journal::Payload &payload);
    /// The same in a course that need not be open, such as that of a program in the workbench.
    QFuture<Result<void>> record(const Journal::Payload &payload, const QString &course);
    /// Whether record() takes this, asked by who must not let go of a text before.
    [[nodiscard]] static Result<void> check(const Journal::Payload &payload);
    /// The id of the event recorded last, for undo().
    [[nodiscard]] QString lastEventId() const;
    /// Takes an event back, or an undo, which brings it again. The projection follows when it is on disk.
    QFuture<Result<void>> undo(const QString &eventId);
    // Documents and subjects are named as keyIn() names them. Of a document that replaces another one, what was kept
    // under the older name comes after its own.
    /// Saves the text of an editor when it differs from the last snapshot of that document.
    QFuture<Result<void>> saveSnapshot(const QString &document, const QString &reason, const QByteArray &source);
    /// The latest snapshot of a document, or none.
    QFuture<Result<std::optional<Snapshot>>> latestSnapshot(const QString &document);
    /// All snapshots of a document, newest first, at most `limit`.
    QFuture<Result<std::vector<Snapshot>>> snapshots(const QString &document, int limit = 200);
    /// What happened to one subject, such as the runs of a document: newest first, at most `limit`.
    QFuture<Result<std::vector<Event>>> events(const QString &kind, const QString &subject, int limit = 200);

signals:
    void opened();
    void failed(const Ochre::Error &error);
    void stateChanged(); ///< of any course, or another one is open
    void savedChanged(); ///< hasUnsaved(), lastSavedMs(), isPersistent() or problem() changed

private:
    class Private;
    QFuture<Result<void>> enqueue(Event event, std::optional<QByteArray> source);

    std::unique_ptr<Private> d;
};

} // namespace Ochre::Progress
