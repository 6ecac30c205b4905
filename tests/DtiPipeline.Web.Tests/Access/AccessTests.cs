namespace DtiPipeline.Web.Tests.Access;

/// <summary>Everything that the site answers to, held against <c>Cases/access.txt</c>.</summary>
[Collection(DecisionSiteCollection.Name)]
public sealed class AccessTests(ServerSiteBench bench)
{
    [Fact]
    public async Task Every_route_has_a_line_and_everybody_is_answered_as_it_says()
    {
        var table = AccessTable.Read();
        var routes = await SiteRoutes.OfAsync(bench.Site);
        Assert.True(routes.Count > 20, $"only {routes.Count} routes were found");
        var wrong = new List<string>(
            from line in table.Lines where !routes.ContainsKey(line.Route) select $"there is no route {line.Route}: take its line out of {AccessTable.File}, or put the route right");
        wrong.AddRange(table.Lines.GroupBy(line => line.Route).Where(lines => lines.Count() > 1).Select(lines => $"{lines.Key} has {lines.Count()} lines in {AccessTable.File}"));

        using var access = await AccessBench.StartAsync(bench);
        // Whoever has signed out is nobody: that comes last.
        foreach (var (route, path) in routes.OrderBy(one => one.Key == "POST /logout"))
        {
            if (table.Lines.FirstOrDefault(line => line.Route == route) is { } line)
                wrong.AddRange(await DeviationsAsync(access, table, line, path));
            else
                wrong.Add($"{route} has no line in {AccessTable.File}. As the site answers today, it would be:\n{await LineAsync(access, table, route, path)}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<List<string>> DeviationsAsync(AccessBench access, AccessTable table, AccessLine line, string path)
    {
        var wrong = new List<string>();
        for (var column = 0; column < AccessTable.Columns.Length; column++)
            foreach (var own in AccessBench.Sides(column))
            {
                var expected = line.Expected(column, own);
                // First without: a form that ends the session cannot be sent again.
                if (line.Method != "GET" && line.NeedsToken)
                    Note("without its token ", await access.AskAsync(column, own, line.Method, path, table, line, withToken: false), expected == "login" ? "login" : "400");
                Note("", await access.AskAsync(column, own, line.Method, path, table, line, withToken: line.NeedsToken), expected);

                void Note(string how, string answer, string wanted)
                {
                    if (answer != wanted)
                        wrong.Add($"{line.Route} {how}by {Who(column, own)}: {wanted} was expected, {answer} is the answer");
                }
            }
        return wrong;
    }

    private static async Task<string> LineAsync(AccessBench access, AccessTable table, string route, string path)
    {
        var method = route[..route.IndexOf(' ', StringComparison.Ordinal)];
        var cells = new List<string>();
        for (var column = 0; column < AccessTable.Columns.Length; column++)
        {
            var answers = new List<string>();
            foreach (var own in AccessBench.Sides(column))
                answers.Add(await access.AskAsync(column, own, method, path, table, null, withToken: true));
            cells.Add(string.Join('/', answers.Distinct()));
        }
        return AccessTable.Write(route, cells);
    }

    private static string Who(int column, bool own) =>
        AccessTable.Columns[column] is { } role ? $"{role.ToString().ToLowerInvariant()} of {(own ? "the unit" : "another unit")}" : "somebody who has not signed in";
}
