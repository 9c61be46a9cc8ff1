create extension if not exists plpython3u;
create or replace function report() returns int as $$
prices = []
def average(prices):
    return sum(prices) / len(prices)
return average(prices)
$$ language plpython3u;
select report();
