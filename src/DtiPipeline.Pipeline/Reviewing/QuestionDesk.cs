using System.Collections.Immutable;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>Where people ask each other about values.</summary>
public sealed class QuestionDesk(Database database)
{
    /// <summary>Characters of a question or an answer.</summary>
    public const int Longest = 2000;

    private readonly AccountStore _accounts = new(database);
    private readonly QuestionStore _store = new(database);

    /// <summary>Who can be asked about an indicator's figures: everybody else who may see them, by name.</summary>
    public async Task<ImmutableArray<Person>> AssigneesAsync(Person person, UnitSheet sheet, SheetIndicator indicator, CancellationToken cancellation = default) =>
    [
        .. (await _accounts.ListAsync(cancellation)).Where(account => account.DisabledAt is null && account.Login != person.Login).Select(account => account.Person)
            .Where(other => other.AgenciesOf(Right.SeeValues, sheet.Identities) is not { } agencies || agencies.Any(indicator.Agencies.Contains))
            .OrderBy(other => other.Name, StringComparer.Ordinal),
    ];

    /// <summary>All questions on a unit's values.</summary>
    public Task<IReadOnlyList<QuestionRecord>> OfAsync(Person person, UnitSheet sheet, CancellationToken cancellation = default) =>
        _store.ListAsync(person.ScopeOf(Right.SeeValues), sheet.Place, cancellation);

    /// <summary>What a person is still to answer.</summary>
    public Task<IReadOnlyList<QuestionRecord>> OpenOfAsync(Person person, CancellationToken cancellation = default) =>
        _store.OpenAsync(person.ScopeOf(Right.SeeValues), person.Login, cancellation);

    /// <param name="indicator">One on whose figures the person <see cref="SheetIndicator.MayChange">may decide</see>.</param>
    /// <returns>False when there is no text, or nobody such to ask.</returns>
    public async Task<bool> AskAsync(
        Person person, UnitSheet sheet, SheetIndicator indicator, string element, string text, string assignee, CancellationToken cancellation = default) =>
        text.Length is > 0 and <= Longest
        && (await AssigneesAsync(person, sheet, indicator, cancellation)).Any(other => other.Login == assignee)
        && await _store.AskAsync(person.ScopeOf(Right.ChangeValues), sheet.Place, element, text, assignee, person.Login, cancellation);

    /// <summary>Who is asked answers, or whoever may decide on the value.</summary>
    public static bool MayAnswer(Person person, SheetIndicator indicator, QuestionRecord question) => question.AnsweredAt is null && (indicator.MayChange || question.Assignee == person.Login);

    /// <returns>False when there is no text, or the question is answered.</returns>
    public async Task<bool> AnswerAsync(Person person, UnitSheet sheet, QuestionRecord question, string answer, CancellationToken cancellation = default) =>
        answer.Length is > 0 and <= Longest
        && await _store.AnswerAsync(person.ScopeOf(Right.SeeValues), sheet.Place, question.Id, answer, person.Login, cancellation);
}
