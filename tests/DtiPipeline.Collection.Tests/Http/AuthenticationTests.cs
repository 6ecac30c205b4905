using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Http;
using Microsoft.AspNetCore.Http;

namespace DtiPipeline.Collection.Tests.Http;

/// <summary>Proving who we are, and what is said when that fails. A secret is never said.</summary>
public sealed class AuthenticationTests
{
    private const string Good = """{"data":[{"code":"1"}]}""";
    private const string OAuth = "{ type: oauth2-client-credentials, token_path: /oauth/token, client_id: \"${TEST_ID}\", client_secret: \"${TEST_SECRET}\" }";

    [Fact]
    public async Task A_key_travels_in_its_header()
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.Json(context, Good));
        using var collecting = new Collecting(server.Address);
        await collecting.CollectAsync(Collecting.Yaml(authentication: "{ type: api-key, header: X-Api-Key, secret: \"${TEST_SECRET}\" }"));
        Assert.Equal(Collecting.Secret, Assert.Single(server.Requests).Headers["X-Api-Key"]);
    }

    [Theory]
    [InlineData("{ type: basic, user: \"${TEST_ID}\", password: \"${TEST_SECRET}\" }", "Basic Y2xpZW50OnMzY3JldC1WYWx1ZS93aXRoK3NpZ25z", "`TEST_ID`, `TEST_SECRET`")]
    [InlineData("{ type: bearer, token: \"${TEST_SECRET}\" }", "Bearer s3cret-Value/with+signs", "`TEST_SECRET`")]
    public async Task A_password_or_a_token_travels_in_its_header_and_is_named_when_it_is_refused(string authentication, string header, string variables)
    {
        await using var server = await StubServer.StartAsync((context, number) => number == 1 ? StubServer.Json(context, Good) : StubServer.Status(context, 401));
        using var collecting = new Collecting(server.Address);
        await collecting.CollectAsync(Collecting.Yaml(authentication: authentication));
        Assert.Equal(header, Assert.Single(server.Requests).Headers["Authorization"]);
        var fault = await collecting.FaultAsync(Collecting.Yaml(authentication: authentication));
        Assert.Equal((CollectionCodes.AccessRefused, variables), (fault.Finding.Code, fault.Finding.Arguments["variables"]));
        Assert.DoesNotContain("s3cret", string.Join(' ', fault.Finding.Arguments.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_echoes_our_secret_does_not_get_it_written_down()
    {
        await using var server = await StubServer.StartAsync((context, _) =>
        {
            context.Response.Redirect("http://example.org/?token=" + Uri.EscapeDataString(context.Request.Headers.Authorization.ToString()[6..]));
            return Task.CompletedTask;
        });
        using var collecting = new Collecting(server.Address);
        var fault = await collecting.FaultAsync(Collecting.Yaml(authentication: "{ type: basic, user: \"${TEST_ID}\", password: \"${TEST_SECRET}\" }"));
        Assert.Equal(CollectionCodes.RedirectRefused, fault.Finding.Code);
        Assert.DoesNotContain("Y2xpZW50", string.Join(' ', fault.Finding.Arguments.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_in_the_query_is_sent_and_never_written_down()
    {
        await using var server = await StubServer.StartAsync((context, number) => number == 1 ? StubServer.Json(context, Good) : StubServer.Status(context, 403));
        using var collecting = new Collecting(server.Address);
        var yaml = Collecting.Yaml(authentication: "{ type: api-key, query: apikey, secret: \"${TEST_SECRET}\" }");
        var payload = Assert.Single((await collecting.CollectAsync(yaml)).Payloads);
        Assert.EndsWith("&apikey=" + Uri.EscapeDataString(Collecting.Secret), Assert.Single(server.Requests).Target, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", payload.Request + payload.Name, StringComparison.Ordinal);
        var fault = await collecting.FaultAsync(yaml);
        Assert.Equal(CollectionCodes.AccessRefused, fault.Finding.Code);
        Assert.DoesNotContain("s3cret", string.Join(' ', fault.Finding.Arguments.Values), StringComparison.Ordinal);
        Assert.Contains("apikey=***", fault.Finding.Arguments["address"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_wrong_key_is_final_and_names_the_variable_to_check(int status)
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.Status(context, status));
        using var collecting = new Collecting(server.Address);
        var fault = await collecting.FaultAsync(Collecting.Yaml(http: "retries: 3", authentication: "{ type: api-key, header: X-Api-Key, secret: \"${TEST_SECRET}\" }"));
        Assert.Equal((CollectionCodes.AccessRefused, false, "`TEST_SECRET`"), (fault.Finding.Code, fault.IsTransient, fault.Finding.Arguments["variables"]));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task One_token_serves_all_pages()
    {
        await using var server = await TokenServer((context, number) =>
            StubServer.Json(context, $$"""{"data":[{"code":"{{number}}"}],"next":{{(number < 4 ? number : "null")}}}"""));
        using var collecting = new Collecting(server.Address);
        var delivery = await collecting.CollectAsync(Collecting.Yaml("{ type: cursor, parameter: cursor, next: next }", OAuth));
        Assert.Equal(3, delivery.Payloads.Length);
        Assert.Single(server.Requests, request => request.Target == "/oauth/token");
        Assert.All(server.Requests.Where(request => request.Method == "GET"), request => Assert.Equal("Bearer token-1", request.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_token_that_the_source_no_longer_knows_is_fetched_again_once()
    {
        await using var server = await TokenServer((context, number) => context.Request.Headers.Authorization == "Bearer token-1"
            ? StubServer.Status(context, 401)
            : StubServer.Json(context, Good));
        using var collecting = new Collecting(server.Address);
        await collecting.CollectAsync(Collecting.Yaml(authentication: OAuth));
        Assert.Equal(["/oauth/token", "token-1", "/oauth/token", "token-3"],
            server.Requests.Select(request => request.Method == "POST" ? request.Target : request.Headers["Authorization"]["Bearer ".Length..]));
    }

    [Fact]
    public async Task A_source_that_refuses_every_token_is_not_asked_for_ever()
    {
        await using var server = await TokenServer((context, _) => StubServer.Status(context, 401));
        using var collecting = new Collecting(server.Address);
        var fault = await collecting.FaultAsync(Collecting.Yaml(authentication: OAuth));
        Assert.Equal((CollectionCodes.AccessRefused, "`TEST_ID`, `TEST_SECRET`"), (fault.Finding.Code, fault.Finding.Arguments["variables"]));
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task A_token_that_has_run_out_is_fetched_again_before_it_is_refused()
    {
        var time = new ManualTime();
        await using var server = await TokenServer((context, number) =>
        {
            time.Advance(TimeSpan.FromSeconds(200));
            return StubServer.Json(context, $$"""{"data":[{"code":"{{number}}"}],"next":{{(number < 6 ? number : "null")}}}""");
        });
        using var collecting = new Collecting(server.Address, time);
        await collecting.CollectAsync(Collecting.Yaml("{ type: cursor, parameter: cursor, next: next }", OAuth));
        Assert.Equal(["POST", "GET", "GET", "POST", "GET", "GET"], server.Requests.Select(request => request.Method));
    }

    [Theory]
    [InlineData(401, "{}")]
    [InlineData(400, """{"error":"invalid_client"}""")]
    [InlineData(200, """{"error":"invalid_client"}""")]
    [InlineData(200, "<html>")]
    public async Task A_wrong_client_secret_names_the_variables_and_not_the_secret(int status, string body)
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.Json(context, body, status));
        using var collecting = new Collecting(server.Address);
        var fault = await collecting.FaultAsync(Collecting.Yaml(http: "retries: 3", authentication: OAuth));
        Assert.Equal((CollectionCodes.TokenRefused, false, "`TEST_ID`, `TEST_SECRET`"), (fault.Finding.Code, fault.IsTransient, fault.Finding.Arguments["variables"]));
        Assert.DoesNotContain("s3cret", string.Join(' ', fault.Finding.Arguments.Values), StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Missing_variables_are_named_together_with_where_they_were_looked_for()
    {
        using var collecting = new Collecting("");
        var fault = await collecting.FaultAsync(Collecting.Yaml(authentication: "{ type: api-key, header: X-Api-Key, secret: \"${TEST_OTHER}\" }"));
        Assert.Equal((CollectionCodes.SettingMissing, "`TEST_URL`, `TEST_OTHER`", "the test"), (fault.Finding.Code, fault.Finding.Arguments["names"], fault.Finding.Arguments["places"]));
        Assert.Equal("connector.yaml", fault.Finding.At!.File);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("127.0.0.1:80")]
    [InlineData("not an address")]
    public async Task What_is_no_http_address_is_refused(string address)
    {
        using var collecting = new Collecting(address);
        Assert.Equal(CollectionCodes.BadAddress, (await collecting.FaultAsync(Collecting.Yaml())).Finding.Code);
    }

    /// <summary>Gives token-N for the N-th request of all.</summary>
    private static Task<StubServer> TokenServer(Func<HttpContext, int, Task> answer) => StubServer.StartAsync((context, number) => context.Request.Path == "/oauth/token"
        ? StubServer.Json(context, $$"""{"access_token":"token-{{number}}","token_type":"Bearer","expires_in":300}""")
        : answer(context, number));
}
