namespace DtiPipeline.TestKit;

/// <summary>What must be there for the tests to count: <c>DTI_TEST_REQUIRE</c>, a list with commas. What is not named there and missing is skipped by name.</summary>
public static class Required
{
    public static bool Holds(string name) =>
        (Environment.GetEnvironmentVariable("DTI_TEST_REQUIRE") ?? "").Split(',', StringSplitOptions.TrimEntries).Contains(name, StringComparer.OrdinalIgnoreCase);
}
