// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/errorkeeper.h"

#include "base/uuid.h"
#include "course/courseid.h"
#include "journal/codec.h"
#include "progress/ownerrors.h"
#include "progress/progressservice.h"
#include "progress/storekeeper.h"
#include "progress/studyrecord.h"
#include "runner/runresult.h"

#include <algorithm>

namespace Ochre::Workbench {

namespace {

constexpr int lastRuns = 2;      // this one, and the one before it
constexpr int lastTexts = 200;   // of a program that are looked through
constexpr qint64 startMs = 1000; // from the order to the compiler, at most

bool isRejected(const Progress::Event &event)
{
    const Journal::Payload payload = Journal::payloadOf(event);
    const auto *run = std::get_if<Journal::ProgramRun>(&payload);
    return run && run->outcome == Runner::outcomeName(Runner::Outcome::CompileFailed);
}

/// Whether the error is what the course gave: a starter that fails with it, an example that shows it.
bool isGiven(const Document &document, const QString &code, const QByteArray &text)
{
    return text == document.original || (document.exercise && document.exercise->starterFails.contains(code));
}

} // namespace

ErrorKeeper::ErrorKeeper(Progress::ProgressService &progress, QObject *parent)
    : QObject(parent)
    , m_progress(progress)
{
}

void ErrorKeeper::noteCompiled(const Order &order, QFuture<Result<void>> recorded)
{
    const bool isAsked = order.document.course() == Study::ownErrorCourse; // it is one already
    if (!order.project.isEmpty() || isAsked) {
        return;
    }
    recorded.then(this, [this, order](const Result<void> &saved) {
        if (saved) {
            lookBack(order);
        }
    });
}

/// The whole log is only asked when the program was rejected the last time.
void ErrorKeeper::lookBack(const Order &order)
{
    m_progress.events(QString::fromLatin1(Journal::EventKind::programRun), order.id(), lastRuns)
        .then(this, [this, order](const Result<std::vector<Progress::Event>> &runs) {
            if (!runs || std::ssize(*runs) < lastRuns || isRejected(runs->front()) || !isRejected(runs->back())) {
                return;
            }
            const qint64 at = runs->front().timeMs;
            m_progress.keeper().runs().then(this, [this, order, at](const Result<Study::StudyHistory> &history) {
                if (history) {
                    std::vector<Study::Mending> mendings = Study::mendings(*history);
                    std::erase_if(mendings, [at](const Study::Mending &one) { return one.mendedMs > at; });
                    choose(order, at, mendings);
                }
            });
        });
}

/// What was mended by this compilation stands at the end. Of several the one that the compiler named last: the other
/// ones may only have been hidden by it.
void ErrorKeeper::choose(const Order &order, qint64 at, const std::vector<Study::Mending> &mendings)
{
    const Study::Mending *chosen = nullptr;
    for (auto last = mendings.rbegin(); last != mendings.rend() && last->mendedMs == at; ++last) {
        const bool isOfThis = last->document == order.id() && Study::isErrorCode(last->code);
        if (isOfThis && (!chosen || last->rejectedMs > chosen->rejectedMs) && Study::reasonToKeep(mendings, *last)) {
            chosen = &*last;
        }
    }
    if (chosen) {
        keep(order, *chosen, *Study::reasonToKeep(mendings, *chosen));
    }
}

void ErrorKeeper::keep(const Order &order, const Study::Mending &mending, Study::KeepReason reason)
{
    m_progress.snapshots(order.id(), lastTexts)
        .then(this, [this, order, mending, reason](const Result<std::vector<Progress::Snapshot>> &texts) {
            if (!texts) {
                return;
            }
            const auto text = std::ranges::find_if(*texts, [&mending](const Progress::Snapshot &one) {
                return one.timeMs <= mending.rejectedMs + startMs && one.timeMs < mending.mendedMs;
            });
            if (text == texts->end() || isGiven(order.document, mending.code, text->source)) {
                return;
            }
            const QString lesson = order.document.lesson();
            const Study::StudyMoment now = Progress::momentNow();
            const Study::OwnError error{.id = makeUuidV7(now.ms),
                                        .lesson = lesson.isEmpty() ? QString()
                                                                   : Course::joinId(order.document.course(), lesson),
                                        .code = mending.code,
                                        .program = QString::fromUtf8(text->source),
                                        .reason = reason,
                                        .edition = order.document.edition,
                                        .crates = order.document.crates};
            if (Progress::hasRoomFor(m_progress.learner(), error, now)) {
                m_progress.record(Progress::errorWritten(error), Study::ownErrorCourse);
                m_progress.record(Progress::errorMet(error, mending.tookMs), Study::ownErrorCourse);
                emit kept(error);
            }
        });
}

} // namespace Ochre::Workbench
