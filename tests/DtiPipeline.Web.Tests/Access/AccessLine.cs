using System.Collections.Immutable;

namespace DtiPipeline.Web.Tests.Access;

/// <summary>A line of the table: a route and what each kind of visitor is answered.</summary>
/// <param name="Route">Method and route: <c>POST /review/{assessment}/{round}/{unit}/confirm?handler=undo</c>.</param>
/// <param name="Cells">One a column of <see cref="AccessTable.Columns"/>.</param>
/// <param name="Sent">Fields of the query or the form; names in braces are of the route.</param>
/// <param name="NeedsToken">False where a form is taken without its token.</param>
public sealed record AccessLine(string Route, ImmutableArray<string> Cells, ImmutableArray<(string Name, string Value)> Sent, bool NeedsToken)
{
    public string Method => Route[..Route.IndexOf(' ', StringComparison.Ordinal)];

    public string Path => Route[(Route.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>What somebody is answered.</summary>
    /// <param name="own">True for somebody of the unit in question.</param>
    public string Expected(int column, bool own) => Cells[column].Split('/') is [var mine, var others] ? own ? mine : others : Cells[column];
}
